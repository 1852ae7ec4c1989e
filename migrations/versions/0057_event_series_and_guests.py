"""Series of events, guests by link, and who has taken the calendar file of an event."""

import sqlalchemy as sa
from alembic import op

revision = "0057"
down_revision = "0056"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column("events", sa.Column("series_key", sa.String(40), nullable=False, server_default=""))
    op.create_index(op.f("ix_events_series_key"), "events", ["series_key"])
    op.add_column("events", sa.Column("guest_key", sa.String(40), nullable=False, server_default=""))
    op.add_column("registrations", sa.Column("as_guest", sa.Boolean(), nullable=False, server_default=sa.false()))
    op.add_column("registrations", sa.Column("has_file", sa.Boolean(), nullable=False, server_default=sa.false()))
    op.add_column("registrations", sa.Column("sequence", sa.Integer(), nullable=False, server_default="0"))


def downgrade() -> None:
    op.drop_column("registrations", "sequence")
    op.drop_column("registrations", "has_file")
    op.drop_column("registrations", "as_guest")
    op.drop_column("events", "guest_key")
    op.drop_index(op.f("ix_events_series_key"), "events")
    op.drop_column("events", "series_key")
