"""Reports of problems, and the people whom the owner trusts to read them."""

import sqlalchemy as sa
from alembic import op

revision = "0059"
down_revision = "0058"
branch_labels = None
depends_on = None

_MOMENT = sa.DateTime(timezone=True)


def _refers(table: str, column: str, to: str, ondelete: str | None = "CASCADE", key: str = "id") -> sa.Constraint:
    return sa.ForeignKeyConstraint([column], [f"{to}.{key}"], name=op.f(f"fk_{table}_{column}_{to}"), ondelete=ondelete)


def upgrade() -> None:
    op.create_table(
        "trusted_people",
        sa.Column("person_id", sa.Integer(), nullable=False),
        sa.Column("named_at", _MOMENT, nullable=False),
        sa.Column("named_by_id", sa.Integer(), nullable=True),
        _refers("trusted_people", "person_id", "people"),
        _refers("trusted_people", "named_by_id", "people", "SET NULL"),
        sa.PrimaryKeyConstraint("person_id", name=op.f("pk_trusted_people")),
    )
    op.create_table(
        "concerns",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("person_id", sa.Integer(), nullable=False),
        sa.Column("trusted_id", sa.Integer(), nullable=True),
        sa.Column("may_name", sa.Boolean(), nullable=False),
        sa.Column("state", sa.String(40), nullable=False),
        *(sa.Column(name, _MOMENT, nullable=False) for name in ("sent_at", "state_since")),
        sa.Column("waits_since", _MOMENT, nullable=True),
        sa.Column("answer_by", sa.Date(), nullable=True),
        sa.Column("closed_at", _MOMENT, nullable=True),
        _refers("concerns", "person_id", "people"),
        _refers("concerns", "trusted_id", "people", "SET NULL"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_concerns")),
        sqlite_autoincrement=True,
    )
    op.create_table(
        "concern_messages",
        *(sa.Column(name, sa.Integer(), nullable=False) for name in ("id", "concern_id")),
        sa.Column("trusted_id", sa.Integer(), nullable=True),
        sa.Column("is_answer", sa.Boolean(), nullable=False),
        sa.Column("words", sa.Text(), nullable=False),
        sa.Column("written_at", _MOMENT, nullable=False),
        _refers("concern_messages", "concern_id", "concerns"),
        _refers("concern_messages", "trusted_id", "people", None),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_concern_messages")),
        sqlite_autoincrement=True,
    )
    for table, columns in (
        ("concerns", ("person_id", "trusted_id", "closed_at")),
        ("concern_messages", ("concern_id", "trusted_id")),
    ):
        for column in columns:
            op.create_index(op.f(f"ix_{table}_{column}"), table, [column])


def downgrade() -> None:
    for table in ("concern_messages", "concerns", "trusted_people"):
        op.drop_table(table)
