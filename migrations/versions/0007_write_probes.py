"""Rows that are written and deleted at once, to see whether the database takes changes."""

import sqlalchemy as sa
from alembic import op

revision = "0007"
down_revision = "0006"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "write_probes",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("padding", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_write_probes")),
        sqlite_autoincrement=True,
    )


def downgrade() -> None:
    op.drop_table("write_probes")
