"""Calendar files of meetings: who has taken one, and how often the meeting has changed."""

import sqlalchemy as sa
from alembic import op

revision = "0029"
down_revision = "0028"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column("meetings", sa.Column("sequence", sa.Integer(), server_default="0", nullable=False))
    for side in ("mentee", "mentor"):
        op.add_column(
            "meetings", sa.Column(f"{side}_has_file", sa.Boolean(), server_default=sa.false(), nullable=False)
        )


def downgrade() -> None:
    for column in ("mentor_has_file", "mentee_has_file", "sequence"):
        op.drop_column("meetings", column)
