"""Sends due notices: claim → re-check and write in the reader's language → send → mark.

Never more than ten are sent but unmarked: that bounds what a crash repeats.
"""

import asyncio
from collections import deque
from datetime import datetime, timedelta
from math import ceil

import structlog
from aiogram import Bot
from aiogram.exceptions import (
    ClientDecodeError,
    TelegramAPIError,
    TelegramForbiddenError,
    TelegramNetworkError,
    TelegramServerError,
)
from sqlalchemy import event, select
from sqlalchemy.ext.asyncio import AsyncSession
from sqlalchemy.orm import joinedload

from bot.logs import spoken
from bot.send.outbox import Claimed, Ended, Outbox
from bot.send.pacer import NotOurs, in_bulk
from bot.several.peers import NOBODY, Peers
from bot.watch.metrics import LATENESS, NOTICES
from handlers.shared.notices import Letter, NoticeView
from handlers.shared.speech import Speech
from models.database import Database
from models.notice import NoticeKind, NoticeState
from models.person import Person
from services.act import Act, Clock
from services.quiet_hours import wait_for_quiet_end

BATCH = 100
AT_ONCE = 10
ATTEMPTS = 8
AT_ITS_HEELS = 0.01  # seconds
AFTER_OUTAGE = timedelta(seconds=5)
NOT_SENT_SURELY = "ClientConnectorError"
_READERS = select(Person).options(joinedload(Person.roles))  # with their roles in the same statement

log = structlog.get_logger()


class Deliverer:
    """`peers` tell whether this process is the one that sends."""

    def __init__(
        self,
        *,
        bot: Bot,
        database: Database,
        clock: Clock,
        views: dict[NoticeKind, NoticeView],
        peers: Peers = NOBODY,
    ) -> None:
        self._bot = bot
        self.peers = peers
        self._term: int | None = None
        self._seen = clock.now()
        self._database = database
        self.clock = clock
        self._views = views
        self._one_at_a_time = asyncio.Lock()
        self.stopping = False
        self._went_round_at: float | None = None
        once_only = frozenset(kind for kind, view in views.items() if not view.repeat)
        self.outbox = Outbox(database, once_only)

    async def deliver_due(self) -> int:
        """Send all that is due now; how many notices ended. Returns early when Telegram is away, and at once when
        another process sends.
        """
        count = 0
        async with self._one_at_a_time:
            self.go_round()
            while self.held():
                await self._take_over()
                due = await self.outbox.next_due()
                if due is None or due > self.clock.now():
                    return count
                batch = await self.outbox.claim(self.clock.now(), BATCH)
                if not batch:
                    return count
                count += len(batch)
                if not await _Run(self, batch).done():
                    break
        return count

    async def next_due(self) -> datetime | None:
        """When the next notice is to come, UTC. What is being sent is waited for: its lease is no moment to come."""
        async with self._one_at_a_time:
            return await self.outbox.next_due()

    @property
    def count(self) -> int:
        return self.peers.count

    def held(self) -> bool:
        """Whether this process may send another notice."""
        return not self.stopping and self.peers.held()

    def go_round(self) -> None:
        self._went_round_at = asyncio.get_running_loop().time()

    @property
    def age(self) -> float:
        """Seconds since the sender last went round; one that hangs grows old."""
        now = asyncio.get_running_loop().time()
        return now - (now if self._went_round_at is None else self._went_round_at)

    async def _take_over(self) -> None:
        """Take back, once, what the process that sent before us left half done, or what was leased by a clock that
        has been set back since: those leases reach too far.
        """
        now, term = self.clock.now(), self.peers.term
        if term != self._term or now < self._seen:
            await self.outbox.release_all(now)
        self._term, self._seen = term, now

    async def write(self, notices: list[Claimed]) -> list[tuple[Claimed, int, Letter] | Ended]:
        """Re-check each and write its letter for its reader, in one read; or how it ended without being sent."""
        written: list[tuple[Claimed, int, Letter] | Ended] = []
        async with self._database.read() as session:
            kept: list[object] = []  # what one letter has read, the next need not read again
            event.listen(session.sync_session, "loaded_as_persistent", lambda _session, read: kept.append(read))
            readers = _READERS.where(Person.id.in_({notice.person_id for notice in notices}))
            people = {person.id: person for person in (await session.scalars(readers)).unique()}
            await self._read_ahead(session, notices)
            for notice in notices:
                person = people.get(notice.person_id)
                if person is None:  # erased since the notice was claimed
                    written.append(Ended(notice, NoticeState.written_off))
                    continue
                act = Act(session, self.clock.now(), person.telegram_id, person)
                written.append(await self._write(act, person, notice))
        return written

    async def _read_ahead(self, session: AsyncSession, notices: list[Claimed]) -> None:
        for read in {self._views[notice.kind].read_ahead for notice in notices}:
            if read is not None:
                await read(session, [one.ids for one in notices if self._views[one.kind].read_ahead is read])

    async def _write(self, act: Act, person: Person, notice: Claimed) -> tuple[Claimed, int, Letter] | Ended:
        view = self._views[notice.kind]
        if person.telegram_id is None or not person.reachable:
            return Ended(notice, NoticeState.blocked)
        if act.now - notice.due_at > view.stale_after:
            log.info("notice written off as late", notice=notice.id, kind=notice.kind)
            return Ended(notice, NoticeState.written_off)
        waits = wait_for_quiet_end(person, notice.urgency, notice.due_at, view.stale_after, act.now)
        if waits is not None:
            return Ended(notice, NoticeState.claimed, timedelta(seconds=ceil((waits - act.now).total_seconds())))
        try:
            letter = await view.write(act, notice.ids, Speech(person.language, person.timezone))
        except Exception:  # our own code: one notice must not stop the others
            log.exception("notice cannot be written", notice=notice.id, kind=notice.kind)
            return Ended(notice, NoticeState.failed)
        if letter is None:
            return Ended(notice, NoticeState.written_off)
        return notice, person.telegram_id, letter

    async def send(self, notice: Claimed, chat_id: int, letter: Letter) -> Ended:
        in_bulk.set(self)  # this task's own context
        try:
            await self._bot.send_message(chat_id, letter.text, reply_markup=letter.keyboard)
        except NotOurs:
            return Ended(notice, NoticeState.claimed, AFTER_OUTAGE)
        except TelegramForbiddenError:
            return Ended(notice, NoticeState.blocked)
        except TelegramNetworkError as error:
            if not self._views[notice.kind].repeat and not str(error.message).startswith(NOT_SENT_SURELY):
                return Ended(notice, NoticeState.ambiguous)
            return Ended(notice, NoticeState.claimed, AFTER_OUTAGE)
        except ClientDecodeError:  # Telegram took it, and its answer cannot be read
            return Ended(notice, NoticeState.ambiguous)
        except TelegramServerError:
            if notice.attempts + 1 < ATTEMPTS:
                return Ended(notice, NoticeState.claimed, timedelta(seconds=2**notice.attempts))
            return Ended(notice, NoticeState.failed)
        except TelegramAPIError as error:
            log.error("telegram refuses a notice", notice=notice.id, kind=notice.kind, error=spoken(error))
            return Ended(notice, NoticeState.failed)
        LATENESS.observe((self.clock.now() - notice.due_at).total_seconds())
        return Ended(notice, NoticeState.sent)


class _Run:
    """One claimed batch. Each turn marks what has ended and what begins in one transaction, then sends that."""

    def __init__(self, deliverer: Deliverer, batch: list[Claimed]) -> None:
        self._deliverer = deliverer
        self._waiting = deque(batch)
        self._running: set[asyncio.Task[Ended]] = set()
        self._ended: list[Ended] = []
        self._outage = False

    async def done(self) -> bool:
        """False when Telegram was away and the rest was given back."""
        try:
            while self._waiting or self._running or self._ended:
                await self._turn()
        finally:
            for task in self._running:
                task.cancel()
        return not self._outage

    async def _turn(self) -> None:
        if self._outage or not self._deliverer.held():
            self._outage = True
            self._ended += [Ended(notice, NoticeState.claimed, AFTER_OUTAGE) for notice in self._waiting]
            self._waiting.clear()
        room = AT_ONCE - len(self._running)
        picked = [self._waiting.popleft() for _ in range(min(room, len(self._waiting)))]
        beginning = []
        for written in await self._deliverer.write(picked) if picked else []:
            if isinstance(written, Ended):
                self._ended.append(written)
            else:
                beginning.append(written)
        ended, self._ended = self._ended, []
        self._deliverer.go_round()
        for one in ended:
            if one.again_after is None:
                NOTICES.labels(one.state).inc()
        if ended or beginning:
            now = self._deliverer.clock.now()
            ours = await self._deliverer.outbox.mark(ended, [notice for notice, _, _ in beginning], now)
            for notice, chat_id, letter in beginning:
                if notice.id in ours:
                    self._running.add(asyncio.create_task(self._deliverer.send(notice, chat_id, letter)))
        if self._running:
            await self._collect()

    async def _collect(self) -> None:
        """Wait for the first and for those at its heels: a turn costs two transactions, whatever it marks."""
        await asyncio.wait(self._running, return_when=asyncio.FIRST_COMPLETED)
        finished, self._running = await asyncio.wait(self._running, timeout=AT_ITS_HEELS)
        for task in finished:
            ended = task.result()
            self._ended.append(ended)
            self._outage = self._outage or ended.again_after == AFTER_OUTAGE
