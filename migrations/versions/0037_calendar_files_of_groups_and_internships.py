"""Calendar files of group meetings and internship days: who has taken one, and how often it has changed."""

import sqlalchemy as sa
from alembic import op

revision = "0037"
down_revision = "0036"
branch_labels = None
depends_on = None

COUNTED = ("group_meetings", "group_places", "internship_days")
TAKEN = (
    ("group_meetings", "host_has_file"),
    ("group_places", "has_file"),
    ("internship_days", "intern_has_file"),
    ("internship_days", "mentor_has_file"),
)


def upgrade() -> None:
    for table in COUNTED:
        op.add_column(table, sa.Column("sequence", sa.Integer(), server_default="0", nullable=False))
    for table, column in TAKEN:
        op.add_column(table, sa.Column(column, sa.Boolean(), server_default=sa.false(), nullable=False))


def downgrade() -> None:
    for table, column in TAKEN:
        op.drop_column(table, column)
    for table in COUNTED:
        op.drop_column(table, "sequence")
