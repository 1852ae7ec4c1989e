"""What follows a meeting: agreements in words, tasks, answers that differ, calls for a coordinator."""

import sqlalchemy as sa
from alembic import op

revision = "0028"
down_revision = "0027"
branch_labels = None
depends_on = None


def _key(table: str, column: str, of: str, ondelete: str) -> sa.ForeignKeyConstraint:
    return sa.ForeignKeyConstraint([column], [f"{of}.id"], name=op.f(f"fk_{table}_{column}_{of}"), ondelete=ondelete)


def upgrade() -> None:
    op.create_table(
        "meeting_disputes",
        sa.Column("meeting_id", sa.Integer(), nullable=False),
        sa.Column("since", sa.DateTime(timezone=True), nullable=False),
        sa.Column("settled_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("settled_by_id", sa.Integer(), nullable=True),
        _key("meeting_disputes", "meeting_id", "meetings", "CASCADE"),
        _key("meeting_disputes", "settled_by_id", "people", "SET NULL"),
        sa.PrimaryKeyConstraint("meeting_id", name=op.f("pk_meeting_disputes")),
    )
    op.create_table(
        "meeting_summaries",
        sa.Column("meeting_id", sa.Integer(), nullable=False),
        sa.Column("words", sa.Text(), nullable=False),
        sa.Column("written_at", sa.DateTime(timezone=True), nullable=False),
        _key("meeting_summaries", "meeting_id", "meetings", "CASCADE"),
        sa.PrimaryKeyConstraint("meeting_id", name=op.f("pk_meeting_summaries")),
    )
    op.create_table(
        "meeting_tasks",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("meeting_id", sa.Integer(), nullable=False),
        sa.Column("words", sa.Text(), nullable=False),
        sa.Column("due_on", sa.Date(), nullable=False),
        sa.Column("set_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("done_at", sa.DateTime(timezone=True), nullable=True),
        _key("meeting_tasks", "meeting_id", "meetings", "CASCADE"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_meeting_tasks")),
        sqlite_autoincrement=True,
    )
    op.create_index(op.f("ix_meeting_tasks_meeting_id"), "meeting_tasks", ["meeting_id"])
    op.create_table(
        "coordinator_calls",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("mentorship_id", sa.Integer(), nullable=False),
        sa.Column("person_id", sa.Integer(), nullable=False),
        sa.Column("since", sa.DateTime(timezone=True), nullable=False),
        sa.Column("answered_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("answered_by_id", sa.Integer(), nullable=True),
        _key("coordinator_calls", "mentorship_id", "mentorships", "CASCADE"),
        _key("coordinator_calls", "person_id", "people", "CASCADE"),
        _key("coordinator_calls", "answered_by_id", "people", "SET NULL"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_coordinator_calls")),
        sqlite_autoincrement=True,
    )
    for column in ("mentorship_id", "person_id"):
        op.create_index(op.f(f"ix_coordinator_calls_{column}"), "coordinator_calls", [column])


def downgrade() -> None:
    for table in ("coordinator_calls", "meeting_tasks", "meeting_summaries", "meeting_disputes"):
        op.drop_table(table)
