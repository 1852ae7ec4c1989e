"""Who came to events, their ratings, and questions about events."""

import sqlalchemy as sa
from alembic import op

revision = "0048"
down_revision = "0047"
branch_labels = None
depends_on = None

_MOMENT = sa.DateTime(timezone=True)


def _of_event(table: str, column: str, refers_to: str, ondelete: str | None = "CASCADE") -> sa.ForeignKeyConstraint:
    name = op.f(f"fk_{table}_{column}_{refers_to}")
    return sa.ForeignKeyConstraint([column], [f"{refers_to}.id"], name=name, ondelete=ondelete)


def upgrade() -> None:
    op.add_column("events", sa.Column("check_in_key", sa.String(40), nullable=False, server_default=""))
    op.create_table(
        "event_attendances",
        *(sa.Column(name, sa.Integer(), nullable=False) for name in ("event_id", "person_id", "day")),
        sa.Column("came_at", _MOMENT, nullable=False),
        sa.Column("scanned", sa.Boolean(), nullable=False),
        _of_event("event_attendances", "event_id", "events"),
        _of_event("event_attendances", "person_id", "people"),
        sa.PrimaryKeyConstraint("event_id", "person_id", "day", name=op.f("pk_event_attendances")),
    )
    op.create_index(op.f("ix_event_attendances_person_id"), "event_attendances", ["person_id"])
    op.create_table(
        "event_ratings",
        *(sa.Column(name, sa.Integer(), nullable=False) for name in ("event_id", "person_id", "rating")),
        sa.Column("words", sa.Text(), nullable=False),
        sa.Column("rated_at", _MOMENT, nullable=False),
        _of_event("event_ratings", "event_id", "events"),
        _of_event("event_ratings", "person_id", "people"),
        sa.PrimaryKeyConstraint("event_id", "person_id", name=op.f("pk_event_ratings")),
    )
    op.create_index(op.f("ix_event_ratings_person_id"), "event_ratings", ["person_id"])
    op.create_table(
        "event_questions",
        *(sa.Column(name, sa.Integer(), nullable=False) for name in ("id", "event_id", "person_id")),
        sa.Column("words", sa.Text(), nullable=False),
        sa.Column("asked_at", _MOMENT, nullable=False),
        sa.Column("replied_by_id", sa.Integer(), nullable=True),
        sa.Column("reply", sa.Text(), nullable=False),
        sa.Column("replied_at", _MOMENT, nullable=True),
        _of_event("event_questions", "event_id", "events"),
        _of_event("event_questions", "person_id", "people"),
        _of_event("event_questions", "replied_by_id", "people", None),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_event_questions")),
        sqlite_autoincrement=True,
    )
    for column in ("event_id", "person_id", "replied_by_id"):
        op.create_index(op.f(f"ix_event_questions_{column}"), "event_questions", [column])


def downgrade() -> None:
    for table in ("event_questions", "event_ratings", "event_attendances"):
        op.drop_table(table)
    op.drop_column("events", "check_in_key")
