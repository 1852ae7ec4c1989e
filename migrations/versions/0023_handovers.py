"""Hand-overs: whether another mentor may go on with a mentee."""

import sqlalchemy as sa
from alembic import op

revision = "0023"
down_revision = "0022"
branch_labels = None
depends_on = None

ASKED = sa.text("state = 'asked'")
KEYS = {
    "mentorship_id": "mentorships",
    "to_mentor_id": "people",
    "asked_by_id": "people",
    "made_id": "mentorships",
}


def upgrade() -> None:
    op.create_table(
        "handovers",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("mentorship_id", sa.Integer(), nullable=False),
        sa.Column("to_mentor_id", sa.Integer(), nullable=False),
        sa.Column("state", sa.String(length=40), nullable=False),
        sa.Column("asked_by_id", sa.Integer(), nullable=False),
        sa.Column("asked_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("answered_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("shares", sa.Boolean(), nullable=False),
        sa.Column("made_id", sa.Integer(), nullable=True),
        *(
            sa.ForeignKeyConstraint([column], [f"{table}.id"], name=op.f(f"fk_handovers_{column}_{table}"))
            for column, table in KEYS.items()
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_handovers")),
        sqlite_autoincrement=True,
    )
    for column in KEYS:
        op.create_index(op.f(f"ix_handovers_{column}"), "handovers", [column])
    op.create_index(
        "one_open_handover",
        "handovers",
        ["mentorship_id"],
        unique=True,
        sqlite_where=ASKED,
        postgresql_where=ASKED,
    )


def downgrade() -> None:
    op.drop_table("handovers")
