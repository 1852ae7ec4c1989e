"""Counting an announcement's deliveries reads only its own notices, and a person's answers are found by index. Both had
scanned the whole table each time an event was opened.
"""

import sqlalchemy as sa
from alembic import op

revision = "0006"
down_revision = "0005"
branch_labels = None
depends_on = None

OF_EVENT = sa.text("event_id IS NOT NULL")


def upgrade() -> None:
    op.add_column("notices", sa.Column("event_id", sa.Integer(), nullable=True))
    notices = sa.table("notices", sa.column("kind"), sa.column("ids", sa.JSON()), sa.column("event_id"))
    named = notices.c.ids["event_id"].as_integer()
    op.execute(notices.update().where(notices.c.kind == "event_announced").values(event_id=named))
    op.create_index("notices_of_event", "notices", ["event_id"], sqlite_where=OF_EVENT, postgresql_where=OF_EVENT)
    op.create_index("ix_registrations_person_id", "registrations", ["person_id"])


def downgrade() -> None:
    op.drop_index("ix_registrations_person_id", "registrations")
    op.drop_index("notices_of_event", "notices")
    op.drop_column("notices", "event_id")
