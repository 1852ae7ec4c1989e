"""Cohorts: pairs for all waiting mentees at once, and who must not be paired."""

import sqlalchemy as sa
from alembic import op

revision = "0022"
down_revision = "0021"
branch_labels = None
depends_on = None


def _to_person(table: str, column: str, ondelete: str | None = None) -> sa.ForeignKeyConstraint:
    name = op.f(f"fk_{table}_{column}_people")
    return sa.ForeignKeyConstraint([column], ["people.id"], name=name, ondelete=ondelete)


def upgrade() -> None:
    op.create_table(
        "cohorts",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("state", sa.String(length=40), nullable=False),
        sa.Column("opened", sa.Integer(), nullable=True),
        sa.Column("ordered_by_id", sa.Integer(), nullable=False),
        sa.Column("began_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("computed_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("taken_up", sa.Integer(), nullable=False),
        sa.Column("failed", sa.Boolean(), nullable=False),
        sa.Column("published_by_id", sa.Integer(), nullable=True),
        sa.Column("published_at", sa.DateTime(timezone=True), nullable=True),
        _to_person("cohorts", "ordered_by_id"),
        _to_person("cohorts", "published_by_id"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_cohorts")),
        sa.UniqueConstraint("opened", name=op.f("uq_cohorts_opened")),
        sqlite_autoincrement=True,
    )
    op.create_table(
        "kept_apart",
        sa.Column("mentee_id", sa.Integer(), nullable=False),
        sa.Column("mentor_id", sa.Integer(), nullable=False),
        sa.Column("by_id", sa.Integer(), nullable=True),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        _to_person("kept_apart", "mentee_id", "CASCADE"),
        _to_person("kept_apart", "mentor_id", "CASCADE"),
        _to_person("kept_apart", "by_id", "SET NULL"),
        sa.PrimaryKeyConstraint("mentee_id", "mentor_id", name=op.f("pk_kept_apart")),
    )
    _create_seats()
    for table, column in (
        ("cohorts", "ordered_by_id"),
        ("cohorts", "published_by_id"),
        ("kept_apart", "by_id"),
        ("cohort_seats", "mentee_id"),
        ("cohort_seats", "mentor_id"),
        ("cohort_seats", "mentorship_id"),
        ("cohort_seats", "refused_by_id"),
    ):
        op.create_index(op.f(f"ix_{table}_{column}"), table, [column])


def _create_seats() -> None:
    op.create_table(
        "cohort_seats",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("cohort_id", sa.Integer(), nullable=False),
        sa.Column("mentee_id", sa.Integer(), nullable=False),
        sa.Column("mentor_id", sa.Integer(), nullable=True),
        sa.Column("programme", sa.String(length=40), nullable=False),
        sa.Column("state", sa.String(length=40), nullable=False),
        sa.Column("locked", sa.Boolean(), nullable=False),
        sa.Column("reasons", sa.JSON(), nullable=False),
        sa.Column("wished", sa.Integer(), nullable=False),
        sa.Column("mentorship_id", sa.Integer(), nullable=True),
        sa.Column("refused_by_id", sa.Integer(), nullable=True),
        sa.Column("refused_at", sa.DateTime(timezone=True), nullable=True),
        sa.ForeignKeyConstraint(
            ["cohort_id"], ["cohorts.id"], name=op.f("fk_cohort_seats_cohort_id_cohorts"), ondelete="CASCADE"
        ),
        sa.ForeignKeyConstraint(
            ["mentorship_id"],
            ["mentorships.id"],
            name=op.f("fk_cohort_seats_mentorship_id_mentorships"),
            ondelete="SET NULL",
        ),
        _to_person("cohort_seats", "mentee_id", "CASCADE"),
        _to_person("cohort_seats", "mentor_id", "SET NULL"),
        _to_person("cohort_seats", "refused_by_id", "SET NULL"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_cohort_seats")),
        sa.UniqueConstraint("cohort_id", "mentee_id", name=op.f("uq_cohort_seats_cohort_id")),
        sqlite_autoincrement=True,
    )


def downgrade() -> None:
    for table in ("cohort_seats", "kept_apart", "cohorts"):
        op.drop_table(table)
