"""One act of one person: who acts, inside which transaction, and when. Every service takes one.

`Uow` opens the transactions of one update: `async with uow.write() as act: await book_meeting(act, …)`.
Nothing but the database may be waited for inside.
"""

from collections.abc import AsyncIterator, Awaitable, Callable, Iterator
from contextlib import asynccontextmanager, contextmanager, suppress
from dataclasses import dataclass
from datetime import datetime
from typing import Protocol

from sqlalchemy import bindparam, select
from sqlalchemy.ext.asyncio import AsyncSession
from sqlalchemy.orm import joinedload

from models.connection.database import Database
from models.connection.outages import DatabaseAway
from models.newer_values import NewerValue, noticing_newer
from models.person import Person
from services.refusals import BeingUpdated, NotAllowed, Refusal


class Clock(Protocol):
    def now(self) -> datetime:
        """The present moment, aware, in UTC."""


@dataclass(frozen=True, slots=True)
class Act:
    session: AsyncSession
    now: datetime
    telegram_id: int | None
    person: Person | None

    @property
    def me(self) -> Person:
        """Who acts. Raises NotAllowed for a visitor."""
        if self.person is None:
            raise NotAllowed
        return self.person


TOLD, FORGOTTEN = "told", "forgotten"
# with the roles at once: it is asked at the beginning of every act
_WHO = select(Person).where(Person.telegram_id == bindparam("telegram_id")).options(joinedload(Person.roles))
OnWrite = Callable[[AsyncSession, datetime], Awaitable[None]]


class Uow:
    """The transactions of one caller.

    `on_write` joins the first change that commits: the update's id, so that it acts once. Afterwards `changed` says
    whether anything committed, `told` whether a notice that is due at once was among it.
    """

    def __init__(
        self, database: Database, clock: Clock, telegram_id: int | None, on_write: OnWrite | None = None
    ) -> None:
        self._database = database
        self._clock = clock
        self._telegram_id = telegram_id
        self._on_write = on_write
        self.changed = False
        self.told = False

    @asynccontextmanager
    async def read(self) -> AsyncIterator[Act]:
        async with self._database.read() as session:
            act = await self._act(session)
            with _respecting_newer_rows():
                yield act

    @asynccontextmanager
    async def write(self) -> AsyncIterator[Act]:
        async with self._database.write() as session:
            act = await self._act(session)
            if self._on_write is not None and not self.changed:
                await self._on_write(session, act.now)
            with _respecting_newer_rows():
                yield act
        self.changed = True
        if session.info.get(FORGOTTEN):
            with suppress(DatabaseAway):  # it is done; only the log lasts until it is written over
                await self._database.empty_log()
        self.told = self.told or bool(session.info.get(TOLD))

    async def _act(self, session: AsyncSession) -> Act:
        person = None
        if self._telegram_id is not None:
            found = await session.scalars(_WHO, {"telegram_id": self._telegram_id})
            person = found.unique().one_or_none()
        return Act(session, self._clock.now(), self._telegram_id, person)


@contextmanager
def _respecting_newer_rows() -> Iterator[None]:
    """That something is settled cannot be said of a row that a newer version of this program wrote. Raises BeingUpdated
    instead, also when an act would overwrite what that version wrote.
    """
    with noticing_newer() as newer:
        try:
            yield
        except NewerValue:
            raise BeingUpdated from None
        except Refusal as refusal:
            if refusal.settled and newer:
                raise BeingUpdated from None
            raise
