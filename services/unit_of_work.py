"""One act of one person: who acts, in which transaction, and when. Every service takes one.

`Uow` opens the transactions of one update: `async with uow.write() as act: await book_meeting(act, …)`. Inside the
block, await nothing but the database.
"""

from collections.abc import AsyncIterator, Awaitable, Callable, Iterator
from contextlib import asynccontextmanager, contextmanager, suppress
from dataclasses import dataclass
from datetime import date, datetime
from typing import Protocol
from zoneinfo import ZoneInfo

from sqlalchemy import bindparam, event, inspect, select
from sqlalchemy.ext.asyncio import AsyncSession
from sqlalchemy.orm import joinedload
from sqlalchemy.orm.attributes import set_committed_value

from models.connection.database import Database
from models.connection.outages import DatabaseAway
from models.newer_values import NewerValue, noticing_newer
from models.person import Person
from services.refusals import BeingUpdated, NotAllowed, Refusal


class Clock(Protocol):
    def now(self) -> datetime:
        """The current time, aware, in UTC."""


@dataclass(frozen=True, slots=True)
class Act:
    session: AsyncSession
    now: datetime
    telegram_id: int | None
    person: Person | None

    @property
    def me(self) -> Person:
        """The acting person. Raises NotAllowed for a visitor."""
        if self.person is None:
            raise NotAllowed
        return self.person

    @property
    def today(self) -> date:
        """Today's date in the acting person's time zone."""
        return self.now.astimezone(ZoneInfo(self.me.timezone)).date()


TOLD, FORGOTTEN = "told", "forgotten"
_ROLES = "roles"
# every act begins with this query, so it loads the roles too
_WHO = select(Person).where(Person.telegram_id == bindparam("telegram_id")).options(joinedload(Person.roles))
OnWrite = Callable[[AsyncSession, datetime], Awaitable[None]]


class Uow:
    """The transactions of one caller.

    `on_write` runs in the first write transaction: it stores the update's id, so that the update takes effect once.
    `changed` says whether anything has committed, `told` whether that included a notice that is due at once.
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
            with suppress(DatabaseAway):  # the erasure is committed; the log is overwritten later anyway
                await self._database.empty_log()
        self.told = self.told or bool(session.info.get(TOLD))

    async def _act(self, session: AsyncSession) -> Act:
        person = None
        if self._telegram_id is not None:
            found = await session.scalars(_WHO, {"telegram_id": self._telegram_id})
            person = found.unique().one_or_none()
            if person is not None:
                keep_roles(session, person)
        return Act(session, self._clock.now(), self._telegram_id, person)


def keep_roles(session: AsyncSession, *people: Person) -> None:
    """The roles that were read stay with these people until the transaction ends: a statement that reads a person anew,
    such as a lock, does not read their roles.
    """
    session.info.setdefault(_ROLES, {}).update({person.id: person.roles for person in people})


@event.listens_for(Person, "refresh")
def _put_back_roles(person: Person, _context: object, _attributes: object) -> None:
    state = inspect(person)
    roles = state.session.info.get(_ROLES, {}).get(person.id) if state.session else None
    if roles is not None and "roles" in state.unloaded:
        set_committed_value(person, "roles", roles)


@contextmanager
def _respecting_newer_rows() -> Iterator[None]:
    """Raises BeingUpdated instead of a settled refusal when a row came from a newer version of this program, because
    this version cannot know what is settled there. Also when an act would overwrite a value of that version.
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
