"""For which city an event was before a change."""

from alembic import op

revision = "0061"
down_revision = "0060"
branch_labels = None
depends_on = None

# written out, because alembic rebuilds a SQLite table to add a foreign key, and the table's counter of ids would be lost
_CITY = (
    "ALTER TABLE event_changes ADD COLUMN city_id INTEGER"
    " CONSTRAINT fk_event_changes_city_id_cities REFERENCES cities (id)"
)


def upgrade() -> None:
    op.execute(_CITY)
    op.create_index(op.f("ix_event_changes_city_id"), "event_changes", ["city_id"])
    op.execute(
        "UPDATE event_changes SET city_id = (SELECT events.city_id FROM events WHERE events.id = event_changes.event_id)"
    )


def downgrade() -> None:
    op.drop_index(op.f("ix_event_changes_city_id"), "event_changes")
    op.drop_column("event_changes", "city_id")
