"""How many people a broadcast was not sent to because they had got enough unasked messages that week."""

import sqlalchemy as sa
from alembic import op

revision = "0053"
down_revision = "0052"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column("broadcasts", sa.Column("over_limit", sa.Integer(), nullable=False, server_default="0"))


def downgrade() -> None:
    op.drop_column("broadcasts", "over_limit")
