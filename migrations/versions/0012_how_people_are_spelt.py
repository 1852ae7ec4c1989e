"""How people are spelt for their search, and their order in lists. The program fills the new columns when it starts,
also of rows that an older version writes meanwhile.
"""

import sqlalchemy as sa
from alembic import op

revision = "0012"
down_revision = "0011"
branch_labels = None
depends_on = None

BY_LETTERS = sa.Text().with_variant(sa.Text(collation="C"), "postgresql")


def upgrade() -> None:
    op.add_column("people", sa.Column("spelling", sa.Text(), nullable=False, server_default=""))
    op.add_column("people", sa.Column("in_order", BY_LETTERS, nullable=False, server_default=""))


def downgrade() -> None:
    op.drop_column("people", "in_order")
    op.drop_column("people", "spelling")
