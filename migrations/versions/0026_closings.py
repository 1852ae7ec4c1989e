"""Why mentorships were closed, and what became of the goals of their agreements."""

import sqlalchemy as sa
from alembic import op

revision = "0026"
down_revision = "0025"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column("agreement_goals", sa.Column("result", sa.String(40), nullable=True))
    op.create_table(
        "mentorship_closings",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("mentorship_id", sa.Integer(), nullable=False),
        sa.Column("person_id", sa.Integer(), nullable=False),
        sa.Column("closed_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("reason", sa.String(40), nullable=False),
        sa.Column("words", sa.Text(), nullable=False),
        sa.Column("reopened_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("reopened_by_id", sa.Integer(), nullable=True),
        sa.ForeignKeyConstraint(
            ["mentorship_id"], ["mentorships.id"], name=op.f("fk_mentorship_closings_mentorship_id_mentorships")
        ),
        sa.ForeignKeyConstraint(["person_id"], ["people.id"], name=op.f("fk_mentorship_closings_person_id_people")),
        sa.ForeignKeyConstraint(
            ["reopened_by_id"],
            ["people.id"],
            name=op.f("fk_mentorship_closings_reopened_by_id_people"),
            ondelete="SET NULL",
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_mentorship_closings")),
        sqlite_autoincrement=True,
    )
    op.create_index(op.f("ix_mentorship_closings_mentorship_id"), "mentorship_closings", ["mentorship_id"])
    op.create_index(op.f("ix_mentorship_closings_person_id"), "mentorship_closings", ["person_id"])


def downgrade() -> None:
    op.drop_table("mentorship_closings")
    op.drop_column("agreement_goals", "result")
