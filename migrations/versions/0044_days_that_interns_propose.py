"""Days of an internship that the intern proposes to the mentor."""

import sqlalchemy as sa
from alembic import op

revision = "0044"
down_revision = "0043"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column("internships", sa.Column("wished", sa.String(60), server_default="", nullable=False))
    op.add_column("internships", sa.Column("wished_at", sa.DateTime(timezone=True), nullable=True))
    op.add_column("internships", sa.Column("wish_ends_at", sa.DateTime(timezone=True), nullable=True))


def downgrade() -> None:
    for column in ("wish_ends_at", "wished_at", "wished"):
        op.drop_column("internships", column)
