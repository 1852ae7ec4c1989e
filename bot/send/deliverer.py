"""Sends due notices: claim → re-check and write in the reader's language → send → mark.

Never more than ten are sent but unmarked: that bounds what a crash repeats.
"""

import asyncio
from datetime import datetime, timedelta

import structlog
from aiogram import Bot
from aiogram.exceptions import (
    ClientDecodeError,
    TelegramAPIError,
    TelegramForbiddenError,
    TelegramNetworkError,
    TelegramServerError,
)

from bot.logs import spoken
from bot.send.outbox import Claimed, Ended, Outbox
from bot.send.pacer import NotOurs, in_bulk
from bot.send.writing import AT_ONCE, Letters, Writer, Written
from bot.several.peers import NOBODY, Peers
from bot.watch.metrics import LATENESS, NOTICES
from handlers.shared.notices import NoticeView
from models.database import Database
from models.notice import NoticeKind, NoticeState
from services.act import Clock

BATCH = 200
ATTEMPTS = 8
AT_ITS_HEELS = 0.01  # seconds
AFTER_OUTAGE = timedelta(seconds=5)
NOT_SENT_SURELY = "ClientConnectorError"

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
        self.clock = clock
        self._views = views
        self.writer = Writer(database, clock, views)
        self._one_at_a_time = asyncio.Lock()
        self.stopping = False
        self._went_round_at: float | None = None
        once_only = frozenset(kind for kind, view in views.items() if not view.repeat)
        self.outbox = Outbox(database, once_only)

    async def deliver_due(self) -> int:
        """Send all that is due now; how many notices ended. Returns early when Telegram is away, and at once when
        another process sends.
        """
        count, more = 0, False
        async with self._one_at_a_time:
            self.go_round()
            while self.held():
                await self._take_over()
                batch = await self._claim(surely=more)
                if not batch:
                    return count
                count, more = count + len(batch), len(batch) == BATCH
                if not await _Run(self, batch).done():
                    break
        return count

    async def _claim(self, *, surely: bool) -> list[Claimed]:
        """What is due; a look first unless there is surely something, since most ticks find nothing and need not
        write.
        """
        due = self.clock.now() if surely else await self.outbox.next_due()
        if due is None or due > self.clock.now():
            return []
        return await self.outbox.claim(self.clock.now(), BATCH)

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

    async def send(self, written: Written) -> Ended:
        in_bulk.set(self)  # this task's own context
        notice, letter = written.notice, written.letter
        try:
            await self._bot.send_message(written.chat_id, letter.text, reply_markup=letter.keyboard)
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
        self._letters = Letters(deliverer.writer, batch)
        self._running: set[asyncio.Task[Ended]] = set()
        self._ended: list[Ended] = []
        self._outage = False

    async def done(self) -> bool:
        """False when Telegram was away and the rest was given back."""
        try:
            while self._letters or self._running or self._ended:
                await self._turn()
        finally:
            self._letters.drop()
            for task in self._running:
                task.cancel()
        return not self._outage

    async def _turn(self) -> None:
        beginning = await self._next()
        self._letters.write_ahead()
        ended, self._ended = self._ended, []
        self._deliverer.go_round()
        for one in ended:
            if one.again_after is None:
                NOTICES.labels(one.state).inc()
        if ended or beginning:
            now = self._deliverer.clock.now()
            ours = await self._deliverer.outbox.mark(ended, [written.notice for written in beginning], now)
            for written in beginning:
                if written.notice.id in ours:
                    self._running.add(asyncio.create_task(self._deliverer.send(written)))
        if self._running:
            await self._collect()

    async def _next(self) -> list[Written]:
        """Those that there is room for. When Telegram is away, or another sends now, the rest is given back."""
        if self._outage or not self._deliverer.held():
            self._outage = True
            self._ended += [Ended(notice, NoticeState.claimed, AFTER_OUTAGE) for notice in self._letters.drop()]
        room = AT_ONCE - len(self._running)
        written = await self._letters.next(room) if room else []
        self._ended += [one for one in written if isinstance(one, Ended)]
        return [one for one in written if isinstance(one, Written)]

    async def _collect(self) -> None:
        """Wait for the first and for those at its heels: a turn costs two transactions, whatever it marks."""
        await asyncio.wait(self._running, return_when=asyncio.FIRST_COMPLETED)
        finished, self._running = await asyncio.wait(self._running, timeout=AT_ITS_HEELS)
        for task in finished:
            ended = task.result()
            self._ended.append(ended)
            self._outage = self._outage or ended.again_after == AFTER_OUTAGE
