"""The library of documents."""

import sqlalchemy as sa
from alembic import op

revision = "0055"
down_revision = "0054"
branch_labels = None
depends_on = None

_MOMENT = sa.DateTime(timezone=True)


def upgrade() -> None:
    op.create_table(
        "library_categories",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("key", sa.String(40), nullable=True),
        *(sa.Column(name, sa.String(120), nullable=False) for name in ("name_ru", "name_en")),
        *(sa.Column(name, sa.String(25), nullable=False) for name in ("label_ru", "label_en")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_library_categories")),
        sa.UniqueConstraint("name_ru", name=op.f("uq_library_categories_name_ru")),
        sqlite_autoincrement=True,
    )
    op.create_table(
        "library_documents",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("category_id", sa.Integer(), nullable=False),
        sa.Column("title", sa.String(200), nullable=False),
        sa.Column("description", sa.Text(), nullable=False),
        sa.Column("added_at", _MOMENT, nullable=False),
        sa.Column("retired_at", _MOMENT, nullable=True),
        *(sa.Column(f"asks_{who}", sa.Boolean(), nullable=False) for who in ("mentees", "mentors", "coordinators")),
        sa.Column("asked_from", sa.Integer(), nullable=False),
        *(sa.Column(name, _MOMENT, nullable=True) for name in ("asked_at", "reminded_at")),
        sa.Column("inquiry_id", sa.Integer(), nullable=True),
        _key("library_documents", "category_id", "library_categories", None),
        _key("library_documents", "inquiry_id", "inquiries", "SET NULL"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_library_documents")),
        sa.UniqueConstraint("inquiry_id", name=op.f("uq_library_documents_inquiry_id")),
        sqlite_autoincrement=True,
    )
    op.create_index(op.f("ix_library_documents_category_id"), "library_documents", ["category_id"])
    op.create_table(
        "library_versions",
        *(sa.Column(name, sa.Integer(), nullable=False) for name in ("document_id", "number", "size")),
        *(sa.Column(name, sa.String(200), nullable=False) for name in ("file_id", "file_name")),
        *(sa.Column(name, sa.Text(), nullable=False) for name in ("text", "note")),
        sa.Column("added_at", _MOMENT, nullable=False),
        sa.Column("added_by_id", sa.Integer(), nullable=True),
        _key("library_versions", "document_id", "library_documents", "CASCADE"),
        _key("library_versions", "added_by_id", "people", "SET NULL"),
        sa.PrimaryKeyConstraint("document_id", "number", name=op.f("pk_library_versions")),
    )
    op.create_index(op.f("ix_library_versions_added_by_id"), "library_versions", ["added_by_id"])
    op.create_table(
        "library_stems",
        sa.Column("document_id", sa.Integer(), nullable=False),
        sa.Column("stem", sa.String(40), nullable=False),
        *(sa.Column(name, sa.Integer(), nullable=False) for name in ("named", "written")),
        _key("library_stems", "document_id", "library_documents", "CASCADE"),
        sa.PrimaryKeyConstraint("document_id", "stem", name=op.f("pk_library_stems")),
    )
    op.create_index("library_stems_stem", "library_stems", ["stem"])
    op.create_table(
        "library_readings",
        *(sa.Column(name, sa.Integer(), nullable=False) for name in ("document_id", "version", "person_id")),
        sa.Column("read_at", _MOMENT, nullable=False),
        _key("library_readings", "document_id", "library_documents", "CASCADE"),
        _key("library_readings", "person_id", "people", "CASCADE"),
        sa.PrimaryKeyConstraint("document_id", "version", "person_id", name=op.f("pk_library_readings")),
    )
    op.create_index(op.f("ix_library_readings_person_id"), "library_readings", ["person_id"])


def _key(table: str, column: str, refers_to: str, ondelete: str | None) -> sa.ForeignKeyConstraint:
    name = op.f(f"fk_{table}_{column}_{refers_to}")
    return sa.ForeignKeyConstraint([column], [f"{refers_to}.id"], name=name, ondelete=ondelete)


def downgrade() -> None:
    for table in ("readings", "stems", "versions", "documents", "categories"):
        op.drop_table(f"library_{table}")
