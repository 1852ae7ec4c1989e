"""Checks before a notice is sent whether it still applies, and writes its letter in its reader's language and time
zone.
"""

import asyncio
from collections import deque
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum
from itertools import islice
from math import ceil

import structlog
from sqlalchemy import event, select
from sqlalchemy.ext.asyncio import AsyncSession
from sqlalchemy.orm import joinedload

from bot.send.outbox import Claimed, EndedNotice, Waiter
from handlers.shared.addresses import Addresses
from handlers.shared.notices import Letter, NoticeView
from handlers.shared.speech import Speech
from models.connection.database import Database
from models.newer_values import noticing_newer
from models.notice import NoticeKind, NoticeState
from models.person import Person
from services.people.quiet_hours import wait_for_quiet_end
from services.refusals import Refusal
from services.unit_of_work import Act, Clock, keep_roles

AT_ONCE = 10  # notices that are sent but not marked, at most
AHEAD = 40  # letters written in one read
UPGRADED_IN = timedelta(minutes=5)  # until a notice that only a newer version understands is looked at again
FRESH = 2.0  # seconds for which a letter that waits for its turn counts as true
_READERS = select(Person).options(joinedload(Person.roles))  # with their roles in the same statement

log = structlog.get_logger()


@dataclass(frozen=True, slots=True)
class Written:
    """A notice that is ready to be sent. `since`: when it was due, or when the quiet hours that held it ended.
    `returns`: how often its reader had come back to the chat by then. `waiter` is told if it cannot be delivered.
    """

    notice: Claimed
    chat_id: int
    letter: Letter
    since: datetime
    returns: int
    waiter: Waiter | None


class Writer:
    def __init__(self, database: Database, clock: Clock, views: dict[NoticeKind, NoticeView]) -> None:
        self._database = database
        self._clock = clock
        self._views = views
        self.addresses = Addresses(public=None, username="")  # set when the program runs

    async def write(self, notices: list[Claimed]) -> list[Written | EndedNotice]:
        """Writes the letters of all notices in one read. A notice that is not to be sent gives how it ended."""
        written: list[Written | EndedNotice] = []
        async with self._database.read() as session:
            # a reference to each row keeps it in the session, so that later letters need not read it again
            kept: list[object] = []
            event.listen(session.sync_session, "loaded_as_persistent", lambda _session, read: kept.append(read))
            readers = _READERS.where(Person.id.in_({notice.person_id for notice in notices}))
            people = {person.id: person for person in (await session.scalars(readers)).unique()}
            keep_roles(session, *people.values())
            with noticing_newer() as newer:
                await self._read_ahead(session, notices)
                for notice in notices:
                    person = people.get(notice.person_id)
                    if person is None:  # erased since the notice was claimed
                        written.append(EndedNotice(notice, NoticeState.written_off))
                        continue
                    act = Act(session, self._clock.now(), person.telegram_id, person)
                    written.append(await self._write(act, person, notice, newer))
        return written

    async def _read_ahead(self, session: AsyncSession, notices: list[Claimed]) -> None:
        for read in {self._views[notice.kind].read_ahead for notice in notices}:
            if read is not None:
                await read(session, [one.ids for one in notices if self._views[one.kind].read_ahead is read])

    async def _write(self, act: Act, person: Person, notice: Claimed, newer: set[StrEnum]) -> Written | EndedNotice:
        """`newer`: values among all rows read that only a newer version knows. If there are any, a notice that seems
        not to apply is tried again later, because this version cannot judge it.
        """
        view = self._views[notice.kind]
        if act.now - notice.due_at > view.stale_after:
            log.info("notice written off as late", notice=notice.id, kind=notice.kind)
            return EndedNotice(notice, NoticeState.written_off)
        waits = wait_for_quiet_end(person, notice.urgency, notice.due_at, view.stale_after, act.now)
        if waits is not None and person.can_be_told:
            return EndedNotice(notice, NoticeState.claimed, timedelta(seconds=ceil((waits - act.now).total_seconds())))
        waiter = None
        try:
            letter = await view.letter(act, notice.ids, Speech(person.language, person.timezone), self.addresses)
            waiter = await _waiter(act, view, notice) if letter is not None else None
        except Refusal:  # its subject is gone, or the reader's right to it
            letter = None
        except Exception:  # our own code: one notice must not stop the others
            log.exception("notice cannot be written", notice=notice.id, kind=notice.kind)
            return EndedNotice(notice, NoticeState.failed)
        if letter is None and newer:
            return EndedNotice(notice, NoticeState.claimed, UPGRADED_IN)
        if letter is None:
            return EndedNotice(notice, NoticeState.written_off)
        if person.telegram_id is None or not person.reachable:
            return EndedNotice(notice, NoticeState.blocked, returns=person.returns, waiter=waiter)
        held = wait_for_quiet_end(person, notice.urgency, notice.due_at, view.stale_after, notice.due_at)
        return Written(notice, person.telegram_id, letter, held or notice.due_at, person.returns, waiter)


async def _waiter(act: Act, view: NoticeView, notice: Claimed) -> Waiter | None:
    if view.untold is None:
        return None
    person_id = await view.untold.who(act, notice.ids)
    return None if person_id is None or person_id == act.me.id else Waiter(person_id, view.untold.kind)


class Letters:
    """The letters of a batch: the next ones are written while others are being sent. A letter that waits too long is
    written again, since it may not be true any more. A notice to a chat that another notice is on its way to lets those
    behind it pass.
    """

    def __init__(self, writer: Writer, notices: list[Claimed]) -> None:
        self._writer = writer
        self._notices = deque(notices)
        self._passed: deque[Claimed] = deque()
        self._written: deque[Written | EndedNotice] = deque()
        self._writing: asyncio.Task[list[Written | EndedNotice]] | None = None
        self._begun_at = 0.0

    def __bool__(self) -> bool:
        return bool(self._written or self._notices or self._passed)

    @property
    def only_passed(self) -> bool:
        """Whether every notice that is left was passed over already."""
        return bool(self._passed) and not self._written and not self._notices

    def write_ahead(self) -> None:
        if self._writing is None and not self._written and self._notices:
            self._begun_at = asyncio.get_running_loop().time()
            self._writing = asyncio.create_task(self._writer.write(list(islice(self._notices, AHEAD))))

    async def next(self, most: int, busy: set[int]) -> list[Written | EndedNotice]:
        """Up to `most` letters for chats that are not `busy`, one a chat. Raises DatabaseAway; the call may then be
        repeated.
        """
        if self._written and asyncio.get_running_loop().time() - self._begun_at > FRESH:
            self._notices.extendleft(one.notice for one in reversed(self._written))
            self._written.clear()
        if self.only_passed:
            self._notices, self._passed = self._passed, deque()
        self.write_ahead()
        if self._writing is not None:
            writing, self._writing = self._writing, None
            self._written.extend(await writing)
            for _ in self._written:
                self._notices.popleft()
        chosen: list[Written | EndedNotice] = []
        while self._written and len(chosen) < most:
            one = self._written.popleft()
            if isinstance(one, Written) and one.chat_id in busy:
                self._passed.append(one.notice)
                continue
            if isinstance(one, Written):
                busy.add(one.chat_id)
            chosen.append(one)
        return chosen

    def put_back(self, written: list[Written]) -> None:
        """Take back letters whose sending could not begin."""
        self._write_no_more()
        self._notices.extendleft(one.notice for one in reversed(written))

    def drop(self) -> list[Claimed]:
        """Stop writing; returns the notices whose sending has not begun."""
        self._write_no_more()
        left = [*(one.notice for one in self._written), *self._notices, *self._passed]
        self._written.clear()
        self._notices.clear()
        self._passed.clear()
        return left

    def _write_no_more(self) -> None:
        writing, self._writing = self._writing, None
        if writing is not None and not writing.cancel() and not writing.cancelled():
            writing.exception()  # retrieved, so that asyncio does not report it as an error that nobody retrieved
