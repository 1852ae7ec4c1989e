"""Coordinators' notes about people."""

import sqlalchemy as sa
from alembic import op

revision = "0013"
down_revision = "0012"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "person_notes",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("person_id", sa.Integer(), nullable=False),
        sa.Column("words", sa.Text(), nullable=False),
        sa.Column("written_by_id", sa.Integer(), nullable=False),
        sa.Column("written_at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(
            ["person_id"], ["people.id"], name=op.f("fk_person_notes_person_id_people"), ondelete="CASCADE"
        ),
        sa.ForeignKeyConstraint(["written_by_id"], ["people.id"], name=op.f("fk_person_notes_written_by_id_people")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_person_notes")),
        sqlite_autoincrement=True,
    )
    op.create_index(op.f("ix_person_notes_person_id"), "person_notes", ["person_id"])
    op.create_index(op.f("ix_person_notes_written_by_id"), "person_notes", ["written_by_id"])


def downgrade() -> None:
    op.drop_table("person_notes")
