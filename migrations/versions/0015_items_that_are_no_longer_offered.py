"""Topics, cities, districts and schools that are no longer offered. The districts get a table of their own; a school
still names its district by words. The program fills the new table and columns when it starts.
"""

import sqlalchemy as sa
from alembic import op

revision = "0015"
down_revision = "0014"
branch_labels = None
depends_on = None

BY_LETTERS = sa.Text().with_variant(sa.Text(collation="C"), "postgresql")
RETIRED = ("cities", "schools", "topics")


def upgrade() -> None:
    for table in RETIRED:
        op.add_column(table, sa.Column("retired_at", sa.DateTime(timezone=True), nullable=True))
    op.add_column("topics", sa.Column("spelling", sa.Text(), nullable=False, server_default=""))
    op.create_table(
        "districts",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("city_id", sa.Integer(), nullable=False),
        sa.Column("name", sa.String(length=100), nullable=False),
        sa.Column("spelling", BY_LETTERS, nullable=False, server_default=""),
        sa.Column("retired_at", sa.DateTime(timezone=True), nullable=True),
        sa.ForeignKeyConstraint(
            ["city_id"], ["cities.id"], name=op.f("fk_districts_city_id_cities"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_districts")),
        sa.UniqueConstraint("city_id", "name", name=op.f("uq_districts_city_id")),
        sqlite_autoincrement=True,
    )


def downgrade() -> None:
    op.drop_table("districts")
    op.drop_column("topics", "spelling")
    for table in RETIRED:
        op.drop_column(table, "retired_at")
