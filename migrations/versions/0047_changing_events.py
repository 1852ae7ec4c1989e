"""Events that are changed or cancelled, have places and take several days; waitlists."""

import sqlalchemy as sa
from alembic import op

revision = "0047"
down_revision = "0046"
branch_labels = None
depends_on = None

_MOMENT = sa.DateTime(timezone=True)
_WORDS = (("title", sa.String(200)), ("words", sa.Text()), ("place", sa.String(300)), ("link", sa.String(300)))


def upgrade() -> None:
    with op.batch_alter_table("events", table_kwargs={"sqlite_autoincrement": True}) as events:
        events.add_column(sa.Column("state", sa.String(40), nullable=False, server_default="announced"))
        events.add_column(sa.Column("minutes", sa.Integer(), nullable=False, server_default="90"))
        events.add_column(sa.Column("days", sa.Integer(), nullable=False, server_default="1"))
        events.add_column(sa.Column("capacity", sa.Integer(), nullable=True))
        events.add_column(sa.Column("city_id", sa.Integer(), nullable=True))
        events.add_column(sa.Column("sequence", sa.Integer(), nullable=False, server_default="0"))
        events.add_column(sa.Column("cancel_reason", sa.Text(), nullable=False, server_default=""))
        events.add_column(sa.Column("due_at", _MOMENT, nullable=True))
        events.create_foreign_key(op.f("fk_events_city_id_cities"), "cities", ["city_id"], ["id"])
        events.create_index(op.f("ix_events_city_id"), ["city_id"])
        events.create_index("events_due", ["state", "due_at"])
    op.add_column("registrations", sa.Column("offer_until", _MOMENT, nullable=True))
    op.add_column("registrations", sa.Column("confirmed", sa.Boolean(), nullable=False, server_default=sa.true()))
    op.create_table(
        "event_changes",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("event_id", sa.Integer(), nullable=False),
        sa.Column("changed_by_id", sa.Integer(), nullable=False),
        sa.Column("changed_at", _MOMENT, nullable=False),
        *(sa.Column(name, kind, nullable=False) for name, kind in _WORDS),
        sa.Column("starts_at", _MOMENT, nullable=False),
        *(sa.Column(name, sa.Integer(), nullable=False) for name in ("minutes", "days")),
        sa.Column("capacity", sa.Integer(), nullable=True),
        sa.ForeignKeyConstraint(
            ["event_id"], ["events.id"], name=op.f("fk_event_changes_event_id_events"), ondelete="CASCADE"
        ),
        sa.ForeignKeyConstraint(["changed_by_id"], ["people.id"], name=op.f("fk_event_changes_changed_by_id_people")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_event_changes")),
        sqlite_autoincrement=True,
    )
    op.create_index(op.f("ix_event_changes_event_id"), "event_changes", ["event_id"])


def downgrade() -> None:
    op.drop_table("event_changes")
    _as_older_versions_know()
    op.drop_column("registrations", "offer_until")
    op.drop_column("registrations", "confirmed")
    with op.batch_alter_table("events", table_kwargs={"sqlite_autoincrement": True}) as events:
        events.drop_index("events_due")
        events.drop_index(op.f("ix_events_city_id"))
        events.drop_constraint(op.f("fk_events_city_id_cities"), type_="foreignkey")
        for name in ("state", "minutes", "days", "capacity", "city_id", "sequence", "cancel_reason", "due_at"):
            events.drop_column(name)


def _as_older_versions_know() -> None:
    """Nobody comes to a cancelled event, so that nobody is reminded of it."""
    op.execute(
        "UPDATE registrations SET answer = 'declined' WHERE answer <> 'coming'"
        " OR event_id IN (SELECT id FROM events WHERE state = 'cancelled')"
    )
    op.execute("UPDATE events SET kind = 'lecture' WHERE kind NOT IN ('club', 'lecture')")
