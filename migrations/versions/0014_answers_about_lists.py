"""Questions about a list and their answers; what headings mean; agreements and programmes of mentorships."""

import sqlalchemy as sa
from alembic import op

revision = "0014"
down_revision = "0013"
branch_labels = None
depends_on = None

LIST_COLUMNS = (("draft", sa.JSON()), ("answers", sa.JSON()), ("wanted", sa.String(40)))


def upgrade() -> None:
    for name, kind in LIST_COLUMNS:
        op.add_column("imported_lists", sa.Column(name, kind, nullable=True))
    op.create_table(
        "known_headings",
        sa.Column("heading", sa.String(200), nullable=False),
        sa.Column("meaning", sa.String(40), nullable=False),
        sa.PrimaryKeyConstraint("heading", name=op.f("pk_known_headings")),
    )
    op.add_column("mentorships", sa.Column("agreement", sa.String(60), nullable=False, server_default=""))
    op.add_column("mentorships", sa.Column("agreed_on", sa.Date(), nullable=True))
    op.add_column("mentorships", sa.Column("programme", sa.String(40), nullable=True))


def downgrade() -> None:
    for name in ("programme", "agreed_on", "agreement"):
        op.drop_column("mentorships", name)
    op.drop_table("known_headings")
    for name, _ in reversed(LIST_COLUMNS):
        op.drop_column("imported_lists", name)
