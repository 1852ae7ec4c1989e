"""Schools get coordinates: for the list of the nearest mentors, and for showing a school on a map. Events get leaders,
whom a mentor's card tells.
"""

import sqlalchemy as sa
from alembic import op

revision = "0020"
down_revision = "0019"
branch_labels = None
depends_on = None

COORDINATES = ("latitude", "longitude")


def upgrade() -> None:
    for name in COORDINATES:
        op.add_column("schools", sa.Column(name, sa.Double(), nullable=True))
    op.create_table(
        "event_leaders",
        sa.Column("event_id", sa.Integer(), nullable=False),
        sa.Column("person_id", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["event_id"], ["events.id"], name=op.f("fk_event_leaders_event_id_events"), ondelete="CASCADE"
        ),
        sa.ForeignKeyConstraint(
            ["person_id"], ["people.id"], name=op.f("fk_event_leaders_person_id_people"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("event_id", "person_id", name=op.f("pk_event_leaders")),
    )
    op.create_index(op.f("ix_event_leaders_person_id"), "event_leaders", ["person_id"])


def downgrade() -> None:
    op.drop_table("event_leaders")
    for name in reversed(COORDINATES):
        op.drop_column("schools", name)
