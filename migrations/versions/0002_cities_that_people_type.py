"""Cities that people type wait for a coordinator, as schools do."""

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None


def upgrade() -> None:
    with op.batch_alter_table("cities") as batch_op:
        batch_op.add_column(sa.Column("typed", sa.Boolean(), nullable=False, server_default=sa.false()))
        batch_op.add_column(sa.Column("typed_at", sa.DateTime(timezone=True), nullable=True))
    with op.batch_alter_table("cities") as batch_op:
        batch_op.alter_column("typed", existing_type=sa.Boolean(), existing_nullable=False, server_default=None)


def downgrade() -> None:
    with op.batch_alter_table("cities") as batch_op:
        batch_op.drop_column("typed_at")
        batch_op.drop_column("typed")
