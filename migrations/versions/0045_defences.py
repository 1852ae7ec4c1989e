"""Defences of projects: commissions, criteria, points and reached values; the bank of projects."""

import sqlalchemy as sa
from alembic import op

revision = "0045"
down_revision = "0044"
branch_labels = None
depends_on = None

_MOMENT = sa.DateTime(timezone=True)
_KIND = sa.String(40)


def upgrade() -> None:
    _table(
        "defence_criteria",
        {},
        sa.Column("title", sa.String(100), nullable=False),
        _number("most"),
        _moment("retired_at"),
    )
    _table(
        "defences",
        {"project_id": ("projects", "CASCADE"), "decided_by_id": ("people", None)},
        sa.Column("state", _KIND, nullable=False),
        _moment("starts_at", nullable=False),
        sa.Column("place", sa.String(300), nullable=False),
        _moment("arranged_at", nullable=False),
        _moment("values_at"),
        sa.Column("outcome", _KIND, nullable=True),
        sa.Column("again_by", sa.Date(), nullable=True),
        sa.Column("words", sa.Text(), nullable=False),
        _moment("decided_at"),
    )
    op.create_index(op.f("ix_defences_project_id"), "defences", ["project_id"])
    where = sa.text("state IN ('planned', 'scored')")
    op.create_index(
        "one_open_defence", "defences", ["project_id"], unique=True, sqlite_where=where, postgresql_where=where
    )
    _table(
        "commission_members",
        {"defence_id": ("defences", "CASCADE"), "person_id": ("people", None)},
        sa.Column("is_chair", sa.Boolean(), nullable=False),
        sa.Column("state", _KIND, nullable=False),
        _moment("answered_at"),
        _moment("scored_at"),
        sa.UniqueConstraint("defence_id", "person_id", name=op.f("uq_commission_members_defence_id")),
    )
    op.create_index(op.f("ix_commission_members_person_id"), "commission_members", ["person_id"])
    _table(
        "defence_scores",
        {"member_id": ("commission_members", "CASCADE"), "criterion_id": ("defence_criteria", None)},
        sa.Column("title", sa.String(100), nullable=False),
        _number("points"),
        _number("most"),
        sa.UniqueConstraint("member_id", "criterion_id", name=op.f("uq_defence_scores_member_id")),
    )
    _table(
        "reached_values",
        {"defence_id": ("defences", "CASCADE"), "indicator_id": ("indicators", "CASCADE")},
        sa.Column("value", sa.Double(), nullable=False),
        sa.UniqueConstraint("defence_id", "indicator_id", name=op.f("uq_reached_values_defence_id")),
    )
    _table(
        "bank_entries",
        {"project_id": ("projects", "CASCADE")},
        _moment("joined_at", nullable=False),
        sa.UniqueConstraint("project_id", name=op.f("uq_bank_entries_project_id")),
    )


def _table(name: str, keys: dict[str, tuple[str, str | None]], *columns: sa.Column[object] | sa.Constraint) -> None:
    op.create_table(
        name,
        sa.Column("id", sa.Integer(), nullable=False),
        *(sa.Column(key, sa.Integer(), nullable=key == "decided_by_id") for key in keys),
        *columns,
        *(
            sa.ForeignKeyConstraint([key], [f"{of}.id"], name=op.f(f"fk_{name}_{key}_{of}"), ondelete=ondelete)
            for key, (of, ondelete) in keys.items()
        ),
        sa.PrimaryKeyConstraint("id", name=op.f(f"pk_{name}")),
        sqlite_autoincrement=True,
    )


def _moment(name: str, *, nullable: bool = True) -> sa.Column[object]:
    return sa.Column(name, _MOMENT, nullable=nullable)


def _number(name: str) -> sa.Column[object]:
    return sa.Column(name, sa.Integer(), nullable=False)


def downgrade() -> None:
    for name in (
        "bank_entries",
        "reached_values",
        "defence_scores",
        "commission_members",
        "defences",
        "defence_criteria",
    ):
        op.drop_table(name)
