"""A database records which Telegram its people came from. A demo database is recognised by two of its people."""

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"
branch_labels = None
depends_on = None

DEMO_PEOPLE = ((1001, "Орлова", "Мария", "Ивановна"), (1003, "Петрова", "Анна", "Сергеевна"))


def upgrade() -> None:
    table = op.create_table(
        "database_origin",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("origin", sa.String(length=40), nullable=False),
        sa.Column("noted_at", sa.DateTime(timezone=True), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_database_origin")),
        sqlite_autoincrement=True,
    )
    people = sa.table("people", *map(sa.column, ("telegram_id", "surname", "first_name", "patronymic")))
    known = sa.tuple_(*people.c).in_(DEMO_PEOPLE)
    if op.get_bind().scalar(sa.select(sa.func.count()).select_from(people).where(known)) == len(DEMO_PEOPLE):
        op.execute(table.insert().values(id=1, origin="local", noted_at=sa.func.now()))


def downgrade() -> None:
    op.drop_table("database_origin")
