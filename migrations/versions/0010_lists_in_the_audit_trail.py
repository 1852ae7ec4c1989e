"""The audit trail names the list that was imported or exported, and how many rows it had."""

import sqlalchemy as sa
from alembic import op

revision = "0010"
down_revision = "0009"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column("audit_entries", sa.Column("list_kind", sa.String(40), nullable=True))
    op.add_column("audit_entries", sa.Column("rows", sa.Integer(), nullable=True))


def downgrade() -> None:
    op.drop_column("audit_entries", "rows")
    op.drop_column("audit_entries", "list_kind")
