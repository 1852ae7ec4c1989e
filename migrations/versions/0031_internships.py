"""Internships: whole days in the mentor's school, the intern's diary, the report and the review."""

import sqlalchemy as sa
from alembic import op

revision = "0031"
down_revision = "0030"
branch_labels = None
depends_on = None

_NOW = sa.DateTime(timezone=True)


def _id() -> sa.Column[int]:
    return sa.Column("id", sa.Integer(), nullable=False)


def _key(table: str) -> sa.PrimaryKeyConstraint:
    return sa.PrimaryKeyConstraint("id", name=op.f(f"pk_{table}"))


def _refers(table: str, column: str, to: str, ondelete: str | None = None) -> sa.ForeignKeyConstraint:
    return sa.ForeignKeyConstraint([column], [f"{to}.id"], name=op.f(f"fk_{table}_{column}_{to}"), ondelete=ondelete)


def _internships() -> None:
    op.create_table(
        "internships",
        _id(),
        sa.Column("mentorship_id", sa.Integer(), nullable=False),
        sa.Column("state", sa.String(40), nullable=False),
        sa.Column("began_at", _NOW, nullable=False),
        sa.Column("report", sa.Text(), nullable=False),
        sa.Column("reported_at", _NOW, nullable=True),
        sa.Column("review", sa.Text(), nullable=False),
        sa.Column("reviewed_at", _NOW, nullable=True),
        _key("internships"),
        _refers("internships", "mentorship_id", "mentorships"),
        sa.UniqueConstraint("mentorship_id", name=op.f("uq_internships_mentorship_id")),
        sqlite_autoincrement=True,
    )
    op.create_table(
        "internship_hosts",
        _id(),
        sa.Column("mentor_id", sa.Integer(), nullable=False),
        sa.Column("starts_at", _NOW, nullable=False),
        sa.Column("ends_at", _NOW, nullable=False),
        sa.Column("several", sa.Boolean(), nullable=False),
        _key("internship_hosts"),
        _refers("internship_hosts", "mentor_id", "people", "CASCADE"),
        sqlite_autoincrement=True,
    )
    op.create_index(op.f("ix_internship_hosts_mentor_id"), "internship_hosts", ["mentor_id"])


def _days() -> None:
    op.create_table(
        "internship_days",
        _id(),
        sa.Column("internship_id", sa.Integer(), nullable=False),
        sa.Column("host_id", sa.Integer(), nullable=True),
        sa.Column("state", sa.String(40), nullable=False),
        sa.Column("starts_at", _NOW, nullable=False),
        sa.Column("ends_at", _NOW, nullable=False),
        sa.Column("was_starts_at", _NOW, nullable=True),
        sa.Column("was_ends_at", _NOW, nullable=True),
        sa.Column("place", sa.String(300), nullable=False),
        sa.Column("programme", sa.Text(), nullable=False),
        sa.Column("proposed_at", _NOW, nullable=False),
        sa.Column("answer_by", _NOW, nullable=False),
        sa.Column("cancelled_by_id", sa.Integer(), nullable=True),
        sa.Column("change_reason", sa.String(40), nullable=True),
        _key("internship_days"),
        _refers("internship_days", "internship_id", "internships", "CASCADE"),
        _refers("internship_days", "host_id", "internship_hosts", "SET NULL"),
        _refers("internship_days", "cancelled_by_id", "people"),
        sqlite_autoincrement=True,
    )
    op.create_index(op.f("ix_internship_days_internship_id"), "internship_days", ["internship_id"])
    op.create_index(op.f("ix_internship_days_host_id"), "internship_days", ["host_id"])


def _diary() -> None:
    op.create_table(
        "diary_entries",
        _id(),
        sa.Column("day_id", sa.Integer(), nullable=False),
        sa.Column("words", sa.Text(), nullable=False),
        sa.Column("written_at", _NOW, nullable=False),
        _key("diary_entries"),
        _refers("diary_entries", "day_id", "internship_days", "CASCADE"),
        sa.UniqueConstraint("day_id", name=op.f("uq_diary_entries_day_id")),
        sqlite_autoincrement=True,
    )
    op.create_table(
        "diary_photos",
        _id(),
        sa.Column("entry_id", sa.Integer(), nullable=False),
        sa.Column("file_id", sa.String(300), nullable=False),
        _key("diary_photos"),
        _refers("diary_photos", "entry_id", "diary_entries", "CASCADE"),
        sqlite_autoincrement=True,
    )
    op.create_index(op.f("ix_diary_photos_entry_id"), "diary_photos", ["entry_id"])


def upgrade() -> None:
    _internships()
    _days()
    _diary()
    with op.batch_alter_table("claimed_times") as claimed:
        for column, to in (("internship_day_id", "internship_days"), ("internship_host_id", "internship_hosts")):
            claimed.add_column(sa.Column(column, sa.Integer(), nullable=True))
            name = op.f(f"fk_claimed_times_{column}_{to}")
            claimed.create_foreign_key(name, to, [column], ["id"], ondelete="CASCADE")
            claimed.create_index(op.f(f"ix_claimed_times_{column}"), [column])


def downgrade() -> None:
    op.execute("DELETE FROM claimed_times WHERE meeting_id IS NULL")
    with op.batch_alter_table("claimed_times") as claimed:
        for column, to in (("internship_day_id", "internship_days"), ("internship_host_id", "internship_hosts")):
            claimed.drop_index(op.f(f"ix_claimed_times_{column}"))
            claimed.drop_constraint(op.f(f"fk_claimed_times_{column}_{to}"), type_="foreignkey")
            claimed.drop_column(column)
    for table in ("diary_photos", "diary_entries", "internship_days", "internship_hosts", "internships"):
        op.drop_table(table)
