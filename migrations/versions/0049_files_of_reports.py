"""Copies of the files that people attach to reports."""

import sqlalchemy as sa
from alembic import op

revision = "0049"
down_revision = "0048"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column("report_parts", sa.Column("file_state", sa.String(40), nullable=True))
    op.add_column("report_parts", sa.Column("kept_as", sa.String(80), nullable=False, server_default=""))
    op.create_index(op.f("ix_report_parts_file_state"), "report_parts", ["file_state"])
    op.execute("UPDATE report_parts SET file_state = 'coming' WHERE file_id <> ''")


def downgrade() -> None:
    op.drop_index(op.f("ix_report_parts_file_state"), "report_parts")
    op.drop_column("report_parts", "kept_as")
    op.drop_column("report_parts", "file_state")
