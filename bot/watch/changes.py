"""Watches whether the database takes changes. When its disk is full it still answers reads, so nothing else would show
it.
"""

import asyncio
import secrets
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

import structlog
from sqlalchemy import delete

from bot.background import in_background
from bot.logs import spoken
from models.connection.database import Database
from models.connection.outages import DatabaseAway, DatabaseBusy
from models.write_probe import WriteProbe

EVERY = 30.0  # seconds
WITHIN = 10.0  # seconds
SIZE = 16 * 1024  # bytes; four pages of SQLite, and nothing that compresses

log = structlog.get_logger()


class ChangesTaken:
    """`now` is what the last look found. The first refusal is logged, and so is its end."""

    def __init__(self, database: Database) -> None:
        self._database = database
        self._refused_at: float | None = None

    @property
    def now(self) -> bool:
        return self._refused_at is None

    @asynccontextmanager
    async def watched(self) -> AsyncIterator[None]:
        """Look every half minute while the context is open."""
        async with in_background(self._look_again()):
            yield

    async def _look_again(self) -> None:
        while True:
            await asyncio.sleep(EVERY)
            try:
                await self.look()
            except Exception:  # a fault of ours must not end the watch
                log.exception("looking whether the database takes changes failed")

    async def look(self) -> None:
        try:
            async with asyncio.timeout(WITHIN):
                await write_probe(self._database)
        except DatabaseBusy:  # a busy database may still take changes
            return
        except (DatabaseAway, TimeoutError) as error:
            self._note_refusal(error.__cause__ or error)
        else:
            self._note_success()

    def _note_refusal(self, error: BaseException) -> None:
        if self._refused_at is None:
            self._refused_at = _now()
            log.error("the database takes no changes: look at the space on its disk", error=spoken(error))

    def _note_success(self) -> None:
        if self._refused_at is not None:
            log.warning("the database takes changes again", seconds=round(_now() - self._refused_at))
            self._refused_at = None


async def write_probe(database: Database) -> None:
    """Insert and delete a row in two transactions: only what is committed needs room on the disk. Raises
    DatabaseAway.
    """
    async with database.write() as session:
        session.add(WriteProbe(padding=secrets.token_hex(SIZE // 2)))
    async with database.write() as session:
        await session.execute(delete(WriteProbe))


def _now() -> float:
    return asyncio.get_running_loop().time()
