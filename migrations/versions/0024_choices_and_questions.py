"""Requests to several mentors in order, a mentor's question and its reply, the day until which an answer is awaited, and
the days on which nobody answers.
"""

import sqlalchemy as sa
from alembic import op

revision = "0024"
down_revision = "0023"
branch_labels = None
depends_on = None


def upgrade() -> None:
    for column in _columns():
        op.add_column("mentoring_requests", column)
    op.create_table(
        "special_days",
        sa.Column("day", sa.Date(), nullable=False),
        sa.Column("works", sa.Boolean(), nullable=False),
        sa.PrimaryKeyConstraint("day", name=op.f("pk_special_days")),
    )


def downgrade() -> None:
    """Choices that were not sent are dropped; a request that lapsed counts as declined."""
    op.drop_table("special_days")
    unsent = "(SELECT id FROM mentoring_requests WHERE state = 'planned')"
    op.execute(f"UPDATE mentorships SET request_id = NULL WHERE request_id IN {unsent}")  # noqa: S608
    op.execute("DELETE FROM mentoring_requests WHERE state = 'planned'")
    op.execute("UPDATE mentoring_requests SET state = 'declined' WHERE state = 'lapsed'")
    op.execute("UPDATE mentoring_requests SET reason = 'no_time' WHERE reason = 'pause'")
    for column in reversed(_columns()):
        op.drop_column("mentoring_requests", column.name)


def _columns() -> list[sa.Column[object]]:
    """New ones on each call, because a column belongs to one table."""
    return [
        sa.Column("form", sa.String(length=40), nullable=True),
        sa.Column("rank", sa.Integer(), nullable=False, server_default="1"),
        sa.Column("lapse", sa.String(length=40), nullable=True),
        sa.Column("answer_by", sa.Date(), nullable=True),
        sa.Column("question", sa.Text(), nullable=False, server_default=""),
        sa.Column("questioned_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("reply", sa.Text(), nullable=False, server_default=""),
        sa.Column("replied_at", sa.DateTime(timezone=True), nullable=True),
    ]
