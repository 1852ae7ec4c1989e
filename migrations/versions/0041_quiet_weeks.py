"""Weeks in which nobody is nudged and no mailing is sent."""

import sqlalchemy as sa
from alembic import op

revision = "0041"
down_revision = "0040"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "quiet_weeks",
        sa.Column("monday", sa.Date(), nullable=False),
        sa.PrimaryKeyConstraint("monday", name=op.f("pk_quiet_weeks")),
    )


def downgrade() -> None:
    op.drop_table("quiet_weeks")
