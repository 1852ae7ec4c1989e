"""Whether the two of a mentorship go on together after their first meeting."""

import sqlalchemy as sa
from alembic import op

revision = "0035"
down_revision = "0034"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "fit_checks",
        sa.Column("mentorship_id", sa.Integer(), nullable=False),
        sa.Column("person_id", sa.Integer(), nullable=False),
        sa.Column("asked_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("verdict", sa.String(40), nullable=True),
        sa.Column("given_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("asked_again_at", sa.DateTime(timezone=True), nullable=True),
        sa.ForeignKeyConstraint(
            ["mentorship_id"],
            ["mentorships.id"],
            name=op.f("fk_fit_checks_mentorship_id_mentorships"),
            ondelete="CASCADE",
        ),
        sa.ForeignKeyConstraint(
            ["person_id"], ["people.id"], name=op.f("fk_fit_checks_person_id_people"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("mentorship_id", "person_id", name=op.f("pk_fit_checks")),
    )
    op.create_index(op.f("ix_fit_checks_person_id"), "fit_checks", ["person_id"])


def downgrade() -> None:
    op.drop_table("fit_checks")
