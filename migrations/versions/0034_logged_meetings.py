"""Meetings held without booking, which one side logs and the other confirms."""

import sqlalchemy as sa
from alembic import op

revision = "0034"
down_revision = "0033"
branch_labels = None
depends_on = None

KEYS = {
    "mentorship_id": ("mentorships", "CASCADE"),
    "logged_by_id": ("people", None),
    "meeting_id": ("meetings", "SET NULL"),
}


def upgrade() -> None:
    op.create_table(
        "logged_meetings",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("mentorship_id", sa.Integer(), nullable=False),
        sa.Column("logged_by_id", sa.Integer(), nullable=False),
        sa.Column("starts_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("ends_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("form", sa.String(40), nullable=False),
        sa.Column("logged_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("state", sa.String(40), nullable=False),
        sa.Column("answered_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("meeting_id", sa.Integer(), nullable=True),
        *(
            sa.ForeignKeyConstraint(
                [column], [f"{of}.id"], name=op.f(f"fk_logged_meetings_{column}_{of}"), ondelete=ondelete
            )
            for column, (of, ondelete) in KEYS.items()
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_logged_meetings")),
        sqlite_autoincrement=True,
    )
    op.create_index(op.f("ix_logged_meetings_mentorship_id"), "logged_meetings", ["mentorship_id"])


def downgrade() -> None:
    op.drop_table("logged_meetings")
