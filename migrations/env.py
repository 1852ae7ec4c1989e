"""Alembic's entry point: runs on the connection that `bot.migrate` passes in, on either database."""

from alembic import context
from sqlalchemy import Connection

from models import Base
from models.base import EnumText, UtcDateTime


def _plain_type(kind: str, item: object, _context: object) -> str | bool:
    """Migrations name plain types, so that they do not change when our own types do."""
    if kind == "type" and isinstance(item, UtcDateTime):
        return "sa.DateTime(timezone=True)"
    if kind == "type" and isinstance(item, EnumText):
        return "sa.String(length=40)"
    return False


def _configure(connection: Connection) -> None:
    context.configure(
        connection=connection, target_metadata=Base.metadata, render_as_batch=True, render_item=_plain_type
    )


connection = context.config.attributes.get("connection")
if connection is None:
    raise RuntimeError("Run `ryadom migrate`: it opens the database by the settings.")
_configure(connection)
with context.begin_transaction():
    context.run_migrations()
