"""SQLite gives the id of a deleted row to the next new one, unless the table is declared AUTOINCREMENT. Buttons,
notices and links keep ids for ever, so each table with an id of its own is copied into one with AUTOINCREMENT.
PostgreSQL's sequences never give an id twice.
"""

from alembic import op

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None

# `people` has had it from the beginning
TABLES = (
    "audit_entries",
    "cities",
    "consents",
    "erasures",
    "events",
    "imported_lists",
    "invites",
    "meetings",
    "mentoring_requests",
    "mentorships",
    "notices",
    "operators",
    "projects",
    "report_files",
    "reports",
    "schools",
    "stages",
    "topics",
    "weekly_hours",
    "wrong_codes",
)


def upgrade() -> None:
    _copy_tables(autoincrement=True)


def downgrade() -> None:
    _copy_tables(autoincrement=False)


def _copy_tables(*, autoincrement: bool) -> None:
    if op.get_bind().dialect.name != "sqlite":
        return
    for name in TABLES:
        with op.batch_alter_table(name, recreate="always", table_kwargs={"sqlite_autoincrement": autoincrement}):
            pass
