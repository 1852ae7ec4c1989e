"""Cities that people type wait for a coordinator, as schools do. The table is changed in place, not copied, because
people and schools refer to it.
"""

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column("cities", sa.Column("typed", sa.Boolean(), nullable=False, server_default=sa.false()))
    op.add_column("cities", sa.Column("typed_at", sa.DateTime(timezone=True), nullable=True))


def downgrade() -> None:
    op.drop_column("cities", "typed_at")
    op.drop_column("cities", "typed")
