"""What a process knows of the others on the same database: whose updates it may handle alone, and who sends in bulk.

SQLite serves one process: the lanes keep each person's order, and this process always sends. On PostgreSQL
`bot/several/presence.py` asks the database.
"""

from collections.abc import AsyncIterator
from contextlib import AbstractAsyncContextManager, asynccontextmanager
from typing import Protocol

from bot.several.presence import Presence
from models.connection.database import Database


class Peers(Protocol):
    @property
    def count(self) -> int:
        """How many processes are alive, this one included."""

    @property
    def term(self) -> int:
        """Increases each time this process gets the right to send in bulk."""

    def held(self) -> bool:
        """Whether this process ticks and sends in bulk now."""

    def alone(self, person: int) -> AbstractAsyncContextManager[None]:
        """See `Turns.alone`."""

    def running(self) -> AbstractAsyncContextManager[None]:
        """Take part as one of the processes until the context is left."""


class Nobody:
    """For a database that serves one process only."""

    count = 1
    term = 1

    def held(self) -> bool:
        return True

    @asynccontextmanager
    async def alone(self, person: int) -> AsyncIterator[None]:
        yield

    @asynccontextmanager
    async def running(self) -> AsyncIterator[None]:
        yield


NOBODY = Nobody()


def peers_on(database: Database) -> Peers:
    return NOBODY if database.is_sqlite else Presence(database)
