"""Materials that are sent after an event."""

import sqlalchemy as sa
from alembic import op

revision = "0058"
down_revision = "0057"
branch_labels = None
depends_on = None

_TABLE = "event_materials"


def upgrade() -> None:
    op.create_table(
        _TABLE,
        *(sa.Column(name, sa.Integer(), nullable=False) for name in ("id", "event_id", "sent_by_id")),
        sa.Column("sent_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("words", sa.Text(), nullable=False),
        sa.Column("media", sa.String(20), nullable=False),
        sa.Column("file_id", sa.String(200), nullable=False),
        sa.Column("key", sa.String(40), nullable=False),
        sa.ForeignKeyConstraint(
            ["event_id"], ["events.id"], name=op.f("fk_event_materials_event_id_events"), ondelete="CASCADE"
        ),
        sa.ForeignKeyConstraint(["sent_by_id"], ["people.id"], name=op.f("fk_event_materials_sent_by_id_people")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_event_materials")),
        sa.UniqueConstraint("sent_by_id", "key", name=op.f("uq_event_materials_sent_by_id")),
        sqlite_autoincrement=True,
    )
    for column in ("event_id", "sent_by_id"):
        op.create_index(op.f(f"ix_event_materials_{column}"), _TABLE, [column])


def downgrade() -> None:
    op.drop_table(_TABLE)
