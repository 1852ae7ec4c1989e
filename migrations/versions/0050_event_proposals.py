"""Events that mentors propose."""

import sqlalchemy as sa
from alembic import op

revision = "0050"
down_revision = "0049"
branch_labels = None
depends_on = None

_MOMENT = sa.DateTime(timezone=True)
_TABLE = "event_proposals"


def _refers(column: str, table: str, ondelete: str | None = None) -> sa.ForeignKeyConstraint:
    name = op.f(f"fk_{_TABLE}_{column}_{table}")
    return sa.ForeignKeyConstraint([column], [f"{table}.id"], name=name, ondelete=ondelete)


def upgrade() -> None:
    op.create_table(
        _TABLE,
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("person_id", sa.Integer(), nullable=False),
        sa.Column("kind", sa.String(40), nullable=False),
        sa.Column("title", sa.String(200), nullable=False),
        sa.Column("words", sa.Text(), nullable=False),
        sa.Column("starts_at", _MOMENT, nullable=False),
        sa.Column("place", sa.String(300), nullable=False),
        sa.Column("proposed_at", _MOMENT, nullable=False),
        sa.Column("state", sa.String(40), nullable=False),
        sa.Column("since", _MOMENT, nullable=False),
        sa.Column("decided_by_id", sa.Integer(), nullable=True),
        sa.Column("reply", sa.Text(), nullable=False),
        sa.Column("answer", sa.Text(), nullable=False),
        sa.Column("event_id", sa.Integer(), nullable=True),
        sa.Column("key", sa.String(40), nullable=False),
        _refers("person_id", "people", "CASCADE"),
        _refers("decided_by_id", "people"),
        _refers("event_id", "events", "SET NULL"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_event_proposals")),
        sa.UniqueConstraint("person_id", "key", name=op.f("uq_event_proposals_person_id")),
        sqlite_autoincrement=True,
    )
    for column in ("person_id", "state", "decided_by_id", "event_id"):
        op.create_index(op.f(f"ix_event_proposals_{column}"), _TABLE, [column])


def downgrade() -> None:
    op.drop_table(_TABLE)
