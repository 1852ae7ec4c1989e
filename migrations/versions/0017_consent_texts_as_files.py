"""Consent texts are uploaded as files too, and the texts that the program brings along have numbers. People who agreed
before now agreed to the first of these.
"""

import sqlalchemy as sa
from alembic import op

revision = "0017"
down_revision = "0016"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column("consent_texts", sa.Column("file_id", sa.String(length=200), nullable=False, server_default=""))
    op.add_column("consent_texts", sa.Column("file_name", sa.String(length=200), nullable=False, server_default=""))
    op.add_column("consent_texts", sa.Column("pages", sa.Integer(), nullable=False, server_default="0"))
    op.add_column("consent_texts", sa.Column("built_in", sa.Integer(), nullable=True))
    op.execute(
        "INSERT INTO consent_texts (kind, version, text, uploaded_at, built_in)"
        " SELECT DISTINCT kind, 0, '', CURRENT_TIMESTAMP, 1 FROM consents WHERE version = 0"
        " AND NOT EXISTS (SELECT 1 FROM consent_texts AS known WHERE known.kind = consents.kind AND known.version = 0)"
    )


def downgrade() -> None:
    op.execute("DELETE FROM consent_texts WHERE text = ''")
    for column in ("built_in", "pages", "file_name", "file_id"):
        op.drop_column("consent_texts", column)
