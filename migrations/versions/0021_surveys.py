"""Answers of mentees and mentors about a mentorship: three questions, and the mentee's self-assessment."""

import sqlalchemy as sa
from alembic import op

revision = "0021"
down_revision = "0020"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "survey_answers",
        sa.Column("mentorship_id", sa.Integer(), nullable=False),
        sa.Column("person_id", sa.Integer(), nullable=False),
        sa.Column("moment", sa.String(40), nullable=False),
        sa.Column("asked_about", sa.String(40), nullable=False),
        sa.Column("grade", sa.Integer(), nullable=False),
        sa.Column("answered_at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(
            ["mentorship_id"], ["mentorships.id"], name=op.f("fk_survey_answers_mentorship_id_mentorships")
        ),
        sa.ForeignKeyConstraint(["person_id"], ["people.id"], name=op.f("fk_survey_answers_person_id_people")),
        sa.PrimaryKeyConstraint("mentorship_id", "person_id", "moment", "asked_about", name=op.f("pk_survey_answers")),
    )
    op.create_index(op.f("ix_survey_answers_person_id"), "survey_answers", ["person_id"])


def downgrade() -> None:
    op.drop_table("survey_answers")
