"""What mentees say about how their mentorship goes, and the question to silent pairs whether they go on."""

import sqlalchemy as sa
from alembic import op

revision = "0042"
down_revision = "0041"
branch_labels = None
depends_on = None


def _refers(table: str, column: str, to: str, ondelete: str) -> sa.ForeignKeyConstraint:
    return sa.ForeignKeyConstraint([column], [f"{to}.id"], name=op.f(f"fk_{table}_{column}_{to}"), ondelete=ondelete)


def upgrade() -> None:
    op.create_table(
        "pulses",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("mentorship_id", sa.Integer(), nullable=False),
        sa.Column("person_id", sa.Integer(), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("answer", sa.String(40), nullable=False),
        sa.Column("words", sa.Text(), nullable=False),
        sa.Column("answered_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("settled_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("settled_by_id", sa.Integer(), nullable=True),
        _refers("pulses", "mentorship_id", "mentorships", "CASCADE"),
        _refers("pulses", "person_id", "people", "CASCADE"),
        _refers("pulses", "settled_by_id", "people", "SET NULL"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_pulses")),
        sa.UniqueConstraint("mentorship_id", "number", name=op.f("uq_pulses_mentorship_id")),
        sqlite_autoincrement=True,
    )
    op.create_index(op.f("ix_pulses_person_id"), "pulses", ["person_id"])
    op.create_table(
        "going_on",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("mentorship_id", sa.Integer(), nullable=False),
        sa.Column("asked_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("close_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("answered_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("answered_by_id", sa.Integer(), nullable=True),
        sa.Column("closed_at", sa.DateTime(timezone=True), nullable=True),
        _refers("going_on", "mentorship_id", "mentorships", "CASCADE"),
        _refers("going_on", "answered_by_id", "people", "SET NULL"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_going_on")),
        sqlite_autoincrement=True,
    )
    op.create_index(op.f("ix_going_on_mentorship_id"), "going_on", ["mentorship_id"])


def downgrade() -> None:
    op.drop_table("going_on")
    op.drop_table("pulses")
