"""Sections of events, who has chosen them, and talks that people propose."""

import sqlalchemy as sa
from alembic import op

revision = "0056"
down_revision = "0055"
branch_labels = None
depends_on = None

_MOMENT = sa.DateTime(timezone=True)


def _refers(table: str, column: str, to: str, ondelete: str | None = "CASCADE") -> sa.ForeignKeyConstraint:
    return sa.ForeignKeyConstraint([column], [f"{to}.id"], name=op.f(f"fk_{table}_{column}_{to}"), ondelete=ondelete)


def upgrade() -> None:
    op.create_table(
        "event_sections",
        *(sa.Column(name, sa.Integer(), nullable=False) for name in ("id", "event_id", "day", "minute")),
        sa.Column("title", sa.String(120), nullable=False),
        sa.Column("capacity", sa.Integer(), nullable=True),
        _refers("event_sections", "event_id", "events"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_event_sections")),
        sqlite_autoincrement=True,
    )
    op.create_index(op.f("ix_event_sections_event_id"), "event_sections", ["event_id"])
    op.create_table(
        "section_choices",
        *(sa.Column(name, sa.Integer(), nullable=False) for name in ("section_id", "person_id")),
        sa.Column("chosen_at", _MOMENT, nullable=False),
        _refers("section_choices", "section_id", "event_sections"),
        _refers("section_choices", "person_id", "people"),
        sa.PrimaryKeyConstraint("section_id", "person_id", name=op.f("pk_section_choices")),
    )
    op.create_index(op.f("ix_section_choices_person_id"), "section_choices", ["person_id"])
    op.create_table(
        "event_talks",
        *(sa.Column(name, sa.Integer(), nullable=False) for name in ("id", "event_id", "person_id")),
        sa.Column("section_id", sa.Integer(), nullable=True),
        sa.Column("title", sa.String(120), nullable=False),
        sa.Column("words", sa.Text(), nullable=False),
        sa.Column("proposed_at", _MOMENT, nullable=False),
        sa.Column("state", sa.String(40), nullable=False),
        sa.Column("decided_by_id", sa.Integer(), nullable=True),
        sa.Column("decided_at", _MOMENT, nullable=True),
        sa.Column("reply", sa.Text(), nullable=False),
        sa.Column("key", sa.String(40), nullable=False),
        _refers("event_talks", "event_id", "events"),
        _refers("event_talks", "person_id", "people"),
        _refers("event_talks", "section_id", "event_sections", "SET NULL"),
        _refers("event_talks", "decided_by_id", "people", None),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_event_talks")),
        sa.UniqueConstraint("person_id", "key", name=op.f("uq_event_talks_person_id")),
        sqlite_autoincrement=True,
    )
    for column in ("event_id", "person_id", "section_id", "state", "decided_by_id"):
        op.create_index(op.f(f"ix_event_talks_{column}"), "event_talks", [column])


def downgrade() -> None:
    for table in ("event_talks", "section_choices", "event_sections"):
        op.drop_table(table)
