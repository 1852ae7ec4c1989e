"""«Здоровье» can no longer be chosen as a reason, because the other side reads it; chosen ones become «другое». Also
corrects the English name of a topic that was loaded earlier, and records whether a mentee has warned that they will not
make it to a meeting.
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
    """The reasons stay «другое», because nothing records which of them were «здоровье»."""
    op.execute("UPDATE topics SET name_en = 'Pupils'' upbringing' WHERE name_en = 'Character education'")
    op.drop_column("meetings", "mentee_warned")
