"""Takes the migrations as single steps."""

import time

from alembic import command
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import Connection
from sqlalchemy.engine import make_url

from bot.migrate import FOLDER, alembic_config, migrating


def revisions() -> list[str]:
    """All revisions, from the first to the newest."""
    steps = ScriptDirectory(FOLDER).walk_revisions()
    return [step.revision for step in reversed(list(steps))]


async def go(url: str, revision: str) -> float:
    """Migrates up or down to the revision; returns the seconds it took."""

    def step(connection: Connection) -> None:
        now = MigrationContext.configure(connection).get_current_revision() or ""
        (command.upgrade if now < revision else command.downgrade)(alembic_config(connection), revision)

    began = time.monotonic()
    async with migrating(make_url(url)) as connection:
        await connection.run_sync(step)
    return time.monotonic() - began
