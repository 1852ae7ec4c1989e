"""A personal link keeps working when the coordinator who made it is erased."""

import sqlalchemy as sa
from alembic import op

revision = "0016"
down_revision = "0015"
branch_labels = None
depends_on = None

KEY = "fk_personal_links_made_by_id_people"


def upgrade() -> None:
    _refer(nullable=True, ondelete="SET NULL")


def downgrade() -> None:
    op.execute("DELETE FROM personal_links WHERE made_by_id IS NULL")
    _refer(nullable=False, ondelete="CASCADE")


def _refer(*, nullable: bool, ondelete: str) -> None:
    with op.batch_alter_table("personal_links") as table:
        table.alter_column("made_by_id", existing_type=sa.Integer(), nullable=nullable)
        table.drop_constraint(KEY, type_="foreignkey")
        table.create_foreign_key(KEY, "people", ["made_by_id"], ["id"], ondelete=ondelete)
