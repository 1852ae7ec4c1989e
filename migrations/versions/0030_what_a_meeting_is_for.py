"""The kind of help, rooms that were made, and series of meetings; times that a mentor proposes to a mentee."""

import sqlalchemy as sa
from alembic import op

revision = "0030"
down_revision = "0029"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column("meetings", sa.Column("help", sa.String(40), nullable=True))
    op.add_column("meetings", sa.Column("room_made", sa.Boolean(), server_default=sa.false(), nullable=False))
    op.add_column("meetings", sa.Column("series_id", sa.Integer(), nullable=True))
    op.create_index(op.f("ix_meetings_series_id"), "meetings", ["series_id"])
    op.create_table(
        "time_proposals",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("mentorship_id", sa.Integer(), nullable=False),
        sa.Column("offered_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("open_until", sa.DateTime(timezone=True), nullable=False),
        sa.Column("minutes", sa.Integer(), nullable=False),
        sa.Column("form", sa.String(40), nullable=False),
        sa.Column("help", sa.String(40), nullable=False),
        sa.Column("state", sa.String(40), nullable=False),
        sa.ForeignKeyConstraint(
            ["mentorship_id"], ["mentorships.id"], name=op.f("fk_time_proposals_mentorship_id_mentorships")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_time_proposals")),
        sqlite_autoincrement=True,
    )
    op.create_index(op.f("ix_time_proposals_mentorship_id"), "time_proposals", ["mentorship_id"])
    op.create_table(
        "proposed_times",
        sa.Column("proposal_id", sa.Integer(), nullable=False),
        sa.Column("starts_at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(
            ["proposal_id"],
            ["time_proposals.id"],
            name=op.f("fk_proposed_times_proposal_id_time_proposals"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("proposal_id", "starts_at", name=op.f("pk_proposed_times")),
    )


def downgrade() -> None:
    op.drop_table("proposed_times")
    op.drop_table("time_proposals")
    op.drop_index(op.f("ix_meetings_series_id"), table_name="meetings")
    op.drop_column("meetings", "series_id")
    op.drop_column("meetings", "room_made")
    op.drop_column("meetings", "help")
