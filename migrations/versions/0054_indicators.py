"""An index that counts meetings without reading them, and who gets the report of each month."""

import sqlalchemy as sa
from alembic import op

revision = "0054"
down_revision = "0053"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_index("meetings_counted", "meetings", ["state", "form", "starts_at", "mentorship_id"])
    op.create_table(
        "monthly_readers",
        sa.Column("person_id", sa.Integer(), nullable=False),
        sa.Column("since", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(
            ["person_id"], ["people.id"], name=op.f("fk_monthly_readers_person_id_people"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("person_id", name=op.f("pk_monthly_readers")),
    )


def downgrade() -> None:
    op.drop_table("monthly_readers")
    op.drop_index("meetings_counted", "meetings")
