"""Free hours by form, extra dates, days off and limits of a mentor; claimed time of other things than meetings."""

import sqlalchemy as sa
from alembic import op

revision = "0027"
down_revision = "0026"
branch_labels = None
depends_on = None


def _mentor(table: str) -> tuple[sa.Column[int], sa.ForeignKeyConstraint]:
    return sa.Column("mentor_id", sa.Integer(), nullable=False), sa.ForeignKeyConstraint(
        ["mentor_id"], ["people.id"], name=op.f(f"fk_{table}_mentor_id_people"), ondelete="CASCADE"
    )


def upgrade() -> None:
    op.add_column("weekly_hours", sa.Column("form", sa.String(40), nullable=True))
    op.create_table(
        "dated_hours",
        sa.Column("id", sa.Integer(), nullable=False),
        *_mentor("dated_hours"),
        sa.Column("day", sa.Date(), nullable=False),
        sa.Column("start_minute", sa.Integer(), nullable=False),
        sa.Column("end_minute", sa.Integer(), nullable=False),
        sa.Column("form", sa.String(40), nullable=True),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_dated_hours")),
        sqlite_autoincrement=True,
    )
    op.create_index(op.f("ix_dated_hours_mentor_id"), "dated_hours", ["mentor_id"])
    op.create_table(
        "days_off",
        sa.Column("id", sa.Integer(), nullable=False),
        *_mentor("days_off"),
        sa.Column("first_day", sa.Date(), nullable=False),
        sa.Column("last_day", sa.Date(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_days_off")),
        sqlite_autoincrement=True,
    )
    op.create_index(op.f("ix_days_off_mentor_id"), "days_off", ["mentor_id"])
    op.create_table(
        "hour_limits",
        *_mentor("hour_limits"),
        sa.Column("notice_hours", sa.Integer(), nullable=False),
        sa.Column("horizon_days", sa.Integer(), nullable=False),
        sa.Column("meetings_a_day", sa.Integer(), nullable=True),
        sa.Column("meetings_a_week", sa.Integer(), nullable=True),
        sa.PrimaryKeyConstraint("mentor_id", name=op.f("pk_hour_limits")),
    )
    with op.batch_alter_table("claimed_times") as claimed:
        claimed.alter_column("meeting_id", existing_type=sa.Integer(), nullable=True)


def downgrade() -> None:
    op.execute("DELETE FROM claimed_times WHERE meeting_id IS NULL")
    with op.batch_alter_table("claimed_times") as claimed:
        claimed.alter_column("meeting_id", existing_type=sa.Integer(), nullable=False)
    for table in ("hour_limits", "days_off", "dated_hours"):
        op.drop_table(table)
    op.drop_column("weekly_hours", "form")
