"""This process among others on one PostgreSQL: advisory locks on a connection of its own, its line.

One connection holds all locks of a process, so a process that dies frees them at once, and waiting for Telegram keeps
no transaction open and no connection of the pool. Each process beats once a second; when one has been silent for five,
the others end its line, which frees its locks. A process that wakes up afterwards finds its line gone: its running work
is cancelled. What still commits is caught by the ids of handled updates and by writes that compare before they set.
"""

import asyncio
from collections.abc import AsyncIterator
from contextlib import AbstractAsyncContextManager, asynccontextmanager
from typing import TYPE_CHECKING

import structlog
from asyncpg import InterfaceError, PostgresError

from bot.background import in_background
from bot.several.turns import Turns
from models.connection.database import Database

if TYPE_CHECKING:
    from models.connection.database import Line

BEAT = 1.0
# seconds without a beat; with one beat to see it and one to take over, within the 10 s that are promised
HUNG_AFTER = 5.0
PART_IN = 1.0  # seconds
ASK_AGAIN = 0.03  # seconds until a person's lock that another process holds is asked for again
ROOM, ALIVE, BULK = 0x52596164, 1, 2  # locks of two keys; a person's lock has one key, the chat's id

log = structlog.get_logger()

_ARRIVE = "SELECT pg_advisory_lock_shared($1, $2)"
_LEAVE = "SELECT pg_advisory_unlock_all()"
_TRY_BULK = "SELECT pg_try_advisory_lock($1, $2)"
_BEAT = """
SELECT count(*) FILTER (WHERE NOT hung) AS others,
       count(CASE WHEN hung THEN pg_terminate_backend(pid) END) AS ended
FROM (
    SELECT pid, state_change < clock_timestamp() - make_interval(secs => $3) AS hung
    FROM pg_locks JOIN pg_stat_activity USING (pid)
    WHERE locktype = 'advisory' AND classid = $1::bigint::oid AND objid = $2::bigint::oid AND objsubid = 2
      AND database = (SELECT oid FROM pg_database WHERE datname = current_database())
      AND granted AND pid <> pg_backend_pid()
) AS processes
"""


class Presence:
    def __init__(self, database: Database) -> None:
        self._database = database
        self._turns = Turns()
        self.count = 1
        self.term = 0
        self._holds_bulk = False
        self._sure_until = 0.0  # by the loop's clock; no other process can have taken our locks before

    def held(self) -> bool:
        return self._holds_bulk and asyncio.get_running_loop().time() < self._sure_until

    def alone(self, person: int) -> AbstractAsyncContextManager[None]:
        return self._turns.alone(person)

    @asynccontextmanager
    async def running(self) -> AsyncIterator[None]:
        arrived = asyncio.Event()
        async with in_background(self._keep_coming(arrived)):
            await arrived.wait()
            yield

    async def _keep_coming(self, arrived: asyncio.Event) -> None:
        while True:
            try:
                line = await self._database.line(HUNG_AFTER)
                try:
                    await self._stay(line, arrived)
                finally:
                    await self._part(line)
            except Exception as error:  # any error: without a line nobody is served, so connect again
                log.warning("the line to the other processes broke", error=type(error).__name__)
            await asyncio.sleep(BEAT / 2)

    async def _stay(self, line: "Line", arrived: asyncio.Event) -> None:
        line.add_termination_listener(lambda _line: self._lose())
        await line.execute(_ARRIVE, ROOM, ALIVE)
        self._turns.open()
        clock = asyncio.get_running_loop()
        beat_at = clock.time()
        while not line.is_closed():
            if beat_at <= clock.time():
                beat_at = clock.time() + BEAT
                await self._beat(line)
                arrived.set()
            await self._turns.exchange(line)
            left = beat_at - clock.time()
            await self._stirring(min(left, ASK_AGAIN) if self._turns.wanted else left)

    async def _stirring(self, at_most: float) -> None:
        try:
            async with asyncio.timeout(at_most):
                await self._turns.stirred.wait()
        except TimeoutError:
            return

    async def _beat(self, line: "Line") -> None:
        started = asyncio.get_running_loop().time()
        row = await line.fetchrow(_BEAT, ROOM, ALIVE, HUNG_AFTER)
        assert row is not None
        if row["ended"]:
            log.warning("ended the line of a process that hangs", processes=row["ended"])
        self.count = 1 + row["others"]
        if not self._holds_bulk and await line.fetchval(_TRY_BULK, ROOM, BULK):
            self.term += 1
            self._holds_bulk = True
            log.info("sending in bulk from here")
        self._sure_until = started + HUNG_AFTER

    async def _part(self, line: "Line") -> None:
        """Free all locks before the line closes, so that the next holder need not wait until the server
        sees it closed.
        """
        self._lose()
        try:
            async with asyncio.timeout(PART_IN):
                await line.execute(_LEAVE)
                await line.close()
        except (PostgresError, InterfaceError, OSError):
            line.terminate()

    def _lose(self) -> None:
        self._holds_bulk = False
        self._turns.lose()
