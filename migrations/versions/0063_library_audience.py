"""Documents of the library that only some people read."""

import sqlalchemy as sa
from alembic import op

revision = "0063"
down_revision = "0062"
branch_labels = None
depends_on = None


def upgrade() -> None:
    audience = sa.Column("audience", sa.String(40), nullable=False, server_default="everybody")
    op.add_column("library_documents", audience)


def downgrade() -> None:
    """An older version would show such a document to everybody, so it is retired, which only coordinators see."""
    narrow = "UPDATE library_documents SET retired_at = COALESCE(retired_at, added_at) WHERE audience <> 'everybody'"
    op.execute(sa.text(narrow))
    op.drop_column("library_documents", "audience")
