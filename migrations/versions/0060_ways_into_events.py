"""What each person's own address of a remote event ends with."""

import sqlalchemy as sa
from alembic import op

revision = "0060"
down_revision = "0059"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column("registrations", sa.Column("way_in_key", sa.String(40), nullable=True))
    op.create_index(op.f("ix_registrations_way_in_key"), "registrations", ["way_in_key"], unique=True)


def downgrade() -> None:
    op.drop_index(op.f("ix_registrations_way_in_key"), "registrations")
    op.drop_column("registrations", "way_in_key")
