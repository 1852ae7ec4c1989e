"""What coordinators did about what stalls, and which parts of the morning's digest they leave out."""

import sqlalchemy as sa
from alembic import op

revision = "0043"
down_revision = "0042"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "care_deeds",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("stall", sa.String(40), nullable=False),
        sa.Column("subject_id", sa.Integer(), nullable=False),
        sa.Column("attempt", sa.Integer(), nullable=False),
        sa.Column("deed", sa.String(40), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("until", sa.DateTime(timezone=True), nullable=False),
        sa.Column("coordinator_id", sa.Integer(), nullable=True),
        sa.ForeignKeyConstraint(
            ["coordinator_id"], ["people.id"], name=op.f("fk_care_deeds_coordinator_id_people"), ondelete="SET NULL"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_care_deeds")),
        sa.UniqueConstraint("stall", "subject_id", "attempt", name=op.f("uq_care_deeds_stall")),
        sqlite_autoincrement=True,
    )
    op.create_table(
        "digest_mutes",
        sa.Column("person_id", sa.Integer(), nullable=False),
        sa.Column("part", sa.String(40), nullable=False),
        sa.ForeignKeyConstraint(
            ["person_id"], ["people.id"], name=op.f("fk_digest_mutes_person_id_people"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("person_id", "part", name=op.f("pk_digest_mutes")),
    )


def downgrade() -> None:
    op.drop_table("digest_mutes")
    op.drop_table("care_deeds")
