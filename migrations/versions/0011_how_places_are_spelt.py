"""How cities and schools are spelt for their search, and the order of schools. The program fills the new columns when
it starts, also of rows that an older version writes meanwhile.
"""

import sqlalchemy as sa
from alembic import op

revision = "0011"
down_revision = "0010"
branch_labels = None
depends_on = None

BY_LETTERS = sa.Text().with_variant(sa.Text(collation="C"), "postgresql")


def upgrade() -> None:
    for table in ("cities", "schools"):
        op.add_column(table, sa.Column("spelling", sa.Text(), nullable=False, server_default=""))
    op.add_column("schools", sa.Column("in_order", BY_LETTERS, nullable=False, server_default=""))


def downgrade() -> None:
    op.drop_column("schools", "in_order")
    for table in ("cities", "schools"):
        op.drop_column(table, "spelling")
