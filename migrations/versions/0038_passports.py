"""Passports of projects: sections, indicators, risks, teams and changes; projects with and without a mentor."""

import sqlalchemy as sa
from alembic import op

revision = "0038"
down_revision = "0037"
branch_labels = None
depends_on = None

_MOMENT = sa.DateTime(timezone=True)
_KIND = sa.String(40)
_ONE = "state IN ('draft', 'active', 'at_defence', 'more_work')"
# written out, because alembic rebuilds a SQLite table to add a foreign key, and the table's counter of ids would be lost
_KEYS = (
    "ALTER TABLE projects ADD COLUMN mentorship_id INTEGER"
    " CONSTRAINT fk_projects_mentorship_id_mentorships REFERENCES mentorships (id)",
    "ALTER TABLE projects ADD COLUMN asked_mentorship_id INTEGER"
    " CONSTRAINT fk_projects_asked_mentorship_id_mentorships REFERENCES mentorships (id)",
    "ALTER TABLE invites ADD COLUMN project_id INTEGER"
    " CONSTRAINT fk_invites_project_id_projects REFERENCES projects (id)",
)
# the mentorship whose mentor reviewed the project so far, or the one that there was when it was opened
_TIE = """
UPDATE projects SET mentorship_id = (
    SELECT mentorships.id FROM mentorships
    WHERE mentorships.mentee_id = projects.author_id
        AND (mentorships.state = 'active' OR (mentorships.began_at <= projects.opened_at
            AND (mentorships.ended_at IS NULL OR mentorships.ended_at >= projects.opened_at)))
    ORDER BY
        CASE mentorships.state WHEN 'active' THEN 0 ELSE 1 END,
        CASE mentorships.programme WHEN 'project' THEN 0 WHEN 'novice' THEN 1 ELSE 2 END,
        mentorships.id DESC
    LIMIT 1
)
"""
_NAMES = (
    "project_changes",
    "project_members",
    "project_risks",
    "indicators",
    "passport_additions",
    "passport_sections",
    "template_sections",
)


def upgrade() -> None:
    _projects()
    _sections()
    op.create_table(
        "indicators",
        *_of_project("indicators"),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("name", sa.String(200), nullable=False),
        sa.Column("unit", sa.String(40), nullable=False),
        sa.Column("direction", _KIND, nullable=False),
        *(sa.Column(name, sa.Double(), nullable=name == "reached") for name in ("baseline", "target", "reached")),
        sqlite_autoincrement=True,
    )
    op.create_table(
        "project_risks",
        *_of_project("project_risks"),
        sa.Column("what", sa.Text(), nullable=False),
        sa.Column("likelihood", _KIND, nullable=False),
        sa.Column("measure", sa.Text(), nullable=False),
        sqlite_autoincrement=True,
    )
    _people_of_projects()
    for table in ("indicators", "project_risks", "project_members", "project_changes"):
        op.create_index(op.f(f"ix_{table}_project_id"), table, ["project_id"])


def _projects() -> None:
    for statement in _KEYS:
        op.execute(statement)
    for name in ("asked_at", "ended_at"):
        op.add_column("projects", sa.Column(name, _MOMENT, nullable=True))
    op.add_column("projects", sa.Column("stop_reason", sa.Text(), server_default="", nullable=False))
    op.execute(_TIE)
    op.create_index(op.f("ix_projects_mentorship_id"), "projects", ["mentorship_id"])
    _one_at_a_time(_ONE)


def _one_at_a_time(states: str) -> None:
    op.drop_index("one_active_project", "projects")
    where = sa.text(states)
    op.create_index(
        "one_active_project", "projects", ["author_id"], unique=True, sqlite_where=where, postgresql_where=where
    )


def _sections() -> None:
    op.create_table(
        "template_sections",
        sa.Column("id", sa.Integer(), nullable=False),
        *_section_columns(),
        sa.Column("retired_at", _MOMENT, nullable=True),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_template_sections")),
        sa.UniqueConstraint("number", name=op.f("uq_template_sections_number")),
        sqlite_autoincrement=True,
    )
    op.create_table(
        "passport_sections",
        *_of_project("passport_sections"),
        *_section_columns(),
        sa.Column("words", sa.Text(), nullable=False),
        sa.Column("answered_at", _MOMENT, nullable=True),
        sa.UniqueConstraint("project_id", "number", name=op.f("uq_passport_sections_project_id")),
        sqlite_autoincrement=True,
    )
    op.create_table(
        "passport_additions",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("section_id", sa.Integer(), nullable=False),
        sa.Column("person_id", sa.Integer(), nullable=False),
        sa.Column("words", sa.Text(), nullable=False),
        sa.Column("written_at", _MOMENT, nullable=False),
        _key("passport_additions", "section_id", "passport_sections", "CASCADE"),
        _key("passport_additions", "person_id", "people", "CASCADE"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_passport_additions")),
        sqlite_autoincrement=True,
    )
    for column in ("section_id", "person_id"):
        op.create_index(op.f(f"ix_passport_additions_{column}"), "passport_additions", [column])


def _people_of_projects() -> None:
    op.create_table(
        "project_members",
        *_of_project("project_members"),
        sa.Column("person_id", sa.Integer(), nullable=False),
        sa.Column("state", _KIND, nullable=False),
        sa.Column("invited_at", _MOMENT, nullable=False),
        sa.Column("answered_at", _MOMENT, nullable=True),
        _key("project_members", "person_id", "people", "CASCADE"),
        sqlite_autoincrement=True,
    )
    op.create_index(op.f("ix_project_members_person_id"), "project_members", ["person_id"])
    op.create_table(
        "project_changes",
        *_of_project("project_changes"),
        sa.Column("person_id", sa.Integer(), nullable=True),
        sa.Column("changed_at", _MOMENT, nullable=False),
        sa.Column("part", _KIND, nullable=False),
        *(sa.Column(name, sa.Text(), nullable=False) for name in ("subject", "before", "after")),
        _key("project_changes", "person_id", "people", "SET NULL"),
        sqlite_autoincrement=True,
    )


def _of_project(table: str) -> tuple[sa.Column[int] | sa.Constraint, ...]:
    """The key, and the project that a row belongs to."""
    return (
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("project_id", sa.Integer(), nullable=False),
        _key(table, "project_id", "projects", "CASCADE"),
        sa.PrimaryKeyConstraint("id", name=op.f(f"pk_{table}")),
    )


def _key(table: str, column: str, to: str, ondelete: str) -> sa.ForeignKeyConstraint:
    return sa.ForeignKeyConstraint([column], [f"{to}.id"], name=op.f(f"fk_{table}_{column}_{to}"), ondelete=ondelete)


def _section_columns() -> tuple[sa.Column[object], ...]:
    return (
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("kind", _KIND, nullable=False),
        sa.Column("title", sa.String(100), nullable=False),
        sa.Column("hint", sa.Text(), nullable=False),
        sa.Column("required", sa.Boolean(), nullable=False),
    )


def downgrade() -> None:
    for table in _NAMES:
        op.drop_table(table)
    op.drop_column("invites", "project_id")
    _one_at_a_time("state = 'active'")
    op.drop_index(op.f("ix_projects_mentorship_id"), "projects")
    for column in ("stop_reason", "ended_at", "asked_at", "asked_mentorship_id", "mentorship_id"):
        op.drop_column("projects", column)
