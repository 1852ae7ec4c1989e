"""«Здоровье» is no reason to choose any more: the other one of the pair reads it. What was chosen becomes «другое».
The English name of a topic is put right where the topics are kept already, and a meeting keeps whether its mentee has
warned that they will not make it.
"""

import sqlalchemy as sa
from alembic import op

revision = "0008"
down_revision = "0007"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column("meetings", sa.Column("mentee_warned", sa.Boolean(), nullable=False, server_default=sa.false()))
    op.execute("UPDATE meetings SET change_reason = 'other' WHERE change_reason = 'health'")
    op.execute("UPDATE topics SET name_en = 'Character education' WHERE name_en = 'Pupils'' upbringing'")


def downgrade() -> None:
    """The reasons stay «другое»: which of them were «здоровье» is not kept."""
    op.execute("UPDATE topics SET name_en = 'Pupils'' upbringing' WHERE name_en = 'Character education'")
    op.drop_column("meetings", "mentee_warned")
