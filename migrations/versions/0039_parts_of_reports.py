"""Reports consist of parts: texts, photos and documents, each of its own, also while they are being written."""

import sqlalchemy as sa
from alembic import op

revision = "0039"
down_revision = "0038"
branch_labels = None
depends_on = None

_KEYS = {
    "stage_id": ("stages", "CASCADE"),
    "report_id": ("reports", "CASCADE"),
    "source_id": ("report_parts", "SET NULL"),
    "added_by_id": ("people", "CASCADE"),
}
_AUTHORS = " JOIN stages ON stages.id = reports.stage_id JOIN projects ON projects.id = stages.project_id"
_COLUMNS = "(stage_id, report_id, kind, words, file_id, name, size, added_by_id, added_at)"
_WORDS = f"""
INSERT INTO report_parts {_COLUMNS}
SELECT reports.stage_id, reports.id, 'words', reports.words, '', '', 0, projects.author_id, reports.submitted_at
FROM reports{_AUTHORS} WHERE reports.words <> '' ORDER BY reports.id
"""  # noqa: S608 (constants)
_FILES = f"""
INSERT INTO report_parts {_COLUMNS}
SELECT reports.stage_id, reports.id, report_files.kind, '', report_files.file_id, report_files.name, report_files.size,
    projects.author_id, reports.submitted_at
FROM report_files JOIN reports ON reports.id = report_files.report_id{_AUTHORS} ORDER BY report_files.id
"""  # noqa: S608 (constants)


def upgrade() -> None:
    op.create_table(
        "report_parts",
        sa.Column("id", sa.Integer(), nullable=False),
        *(sa.Column(column, sa.Integer(), nullable=column in ("report_id", "source_id")) for column in _KEYS),
        sa.Column("kind", sa.String(40), nullable=False),
        sa.Column("words", sa.Text(), nullable=False),
        *(sa.Column(column, sa.String(300), nullable=False) for column in ("file_id", "name")),
        sa.Column("size", sa.BigInteger(), nullable=False),
        sa.Column("added_at", sa.DateTime(timezone=True), nullable=False),
        *(
            sa.ForeignKeyConstraint(
                [column], [f"{of}.id"], name=op.f(f"fk_report_parts_{column}_{of}"), ondelete=ondelete
            )
            for column, (of, ondelete) in _KEYS.items()
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_report_parts")),
        sqlite_autoincrement=True,
    )
    for column in _KEYS:
        op.create_index(op.f(f"ix_report_parts_{column}"), "report_parts", [column])
    op.execute(_WORDS)
    op.execute(_FILES)
    op.drop_table("report_files")
    op.drop_column("reports", "words")


def downgrade() -> None:
    op.add_column("reports", sa.Column("words", sa.Text(), server_default="", nullable=False))
    op.create_table(
        "report_files",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("report_id", sa.Integer(), nullable=False),
        sa.Column("kind", sa.String(40), nullable=False),
        *(sa.Column(column, sa.String(300), nullable=False) for column in ("file_id", "name")),
        sa.Column("size", sa.BigInteger(), nullable=False),
        sa.ForeignKeyConstraint(
            ["report_id"], ["reports.id"], name=op.f("fk_report_files_report_id_reports"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_report_files")),
        sqlite_autoincrement=True,
    )
    op.create_index(op.f("ix_report_files_report_id"), "report_files", ["report_id"])
    op.execute(
        "INSERT INTO report_files (report_id, kind, file_id, name, size)"
        " SELECT report_id, kind, file_id, name, size FROM report_parts"
        " WHERE report_id IS NOT NULL AND kind <> 'words' ORDER BY id"
    )
    _join_words()
    op.drop_table("report_parts")


def _join_words() -> None:
    """The texts of a report, one below the other."""
    bind = op.get_bind()
    said: dict[int, list[str]] = {}
    found = "SELECT report_id, words FROM report_parts WHERE report_id IS NOT NULL AND words <> '' ORDER BY id"
    for report_id, words in bind.execute(sa.text(found)):
        said.setdefault(report_id, []).append(words)
    rows = [{"report_id": report_id, "words": "\n\n".join(texts)} for report_id, texts in said.items()]
    if rows:
        bind.execute(sa.text("UPDATE reports SET words = :words WHERE id = :report_id"), rows)
