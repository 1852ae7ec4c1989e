"""One claimed batch on its way: each turn marks what has ended and what begins by one statement, then sends that.

Never more than ten are sent but unmarked: that bounds what a crash repeats.
"""

import asyncio
from datetime import timedelta
from typing import Protocol

import structlog

from bot.send.outbox import Claimed, EndedNotice, Outbox
from bot.send.pacer import CHAT_PAUSE
from bot.send.writing import AT_ONCE, Letters, Writer, Written
from bot.watch.metrics import NOTICES
from models.connection.outages import DatabaseAway
from models.notice import NoticeState
from services.unit_of_work import Clock

AT_ITS_HEELS = 0.01  # seconds
AFTER_OUTAGE = timedelta(seconds=5)
UNANSWERED = 3  # sendings in a row that Telegram leaves without an answer: it is away
TAIL = 3.0  # seconds for which notices to the same chat, one a second, may be all that a batch waits for
DATABASE_AGAIN = 1.0  # seconds

log = structlog.get_logger()


class Sender(Protocol):
    """Who has claimed the batch: `held` tells whether it may send another, `go_round` that it has not fallen asleep."""

    outbox: Outbox
    writer: Writer
    clock: Clock
    stopping: bool

    def held(self) -> bool: ...
    def go_round(self) -> None: ...
    async def send(self, written: Written) -> EndedNotice: ...


class Batch:
    def __init__(self, sender: Sender, notices: list[Claimed]) -> None:
        self._sender = sender
        self._letters = Letters(sender.writer, notices)
        self._running: dict[asyncio.Task[EndedNotice], int] = {}  # and the chat of each
        self._ended: list[EndedNotice] = []
        self._unanswered = 0
        self._outage = False
        self._tail_since: float | None = None

    async def done(self) -> bool:
        """False when Telegram was away and the rest was given back. A database that is away is waited for: what was
        sent is known here only.
        """
        try:
            while self._letters or self._running or self._ended:
                try:
                    await self._turn()
                except DatabaseAway:
                    if self._sender.stopping and not self._running and not self._ended:
                        raise
                    log.warning("the database is away amid a sending", unmarked=len(self._running) + len(self._ended))
                    await asyncio.sleep(DATABASE_AGAIN)
        finally:
            self._letters.drop()
            for task in self._running:
                task.cancel()
        return not self._outage

    async def _turn(self) -> None:
        beginning = await self._next()
        self._letters.write_ahead()
        self._sender.go_round()
        if self._ended or beginning:
            await self._mark(beginning)
        if self._running:
            await self._collect()

    async def _mark(self, beginning: list[Written]) -> None:
        """And begin. Nothing is forgotten, and nothing begins, when the database is away."""
        now, ended = self._sender.clock.now(), list(self._ended)
        try:
            ours = await self._sender.outbox.mark(ended, [written.notice for written in beginning], now)
        except DatabaseAway:
            self._letters.put_back(beginning)
            raise
        del self._ended[: len(ended)]
        for one in ended:
            if one.again_after is None:
                NOTICES.labels(one.state).inc()
        for written in beginning:
            if written.notice.id in ours:
                self._running[asyncio.create_task(self._sender.send(written))] = written.chat_id

    async def _next(self) -> list[Written]:
        """Those that there is room for. When Telegram is away, or another sends now, the rest is given back; so is what
        is left for a chat that takes no more for a while, so that it holds up nobody else.
        """
        if self._outage or not self._sender.held():
            self._outage = True
            self._give_back(AFTER_OUTAGE)
        elif self._tail_is_long():
            self._give_back(timedelta(seconds=CHAT_PAUSE))
        room = AT_ONCE - len(self._running)
        written = await self._letters.next(room, set(self._running.values())) if room else []
        self._ended += [one for one in written if isinstance(one, EndedNotice)]
        return [one for one in written if isinstance(one, Written)]

    def _tail_is_long(self) -> bool:
        now = asyncio.get_running_loop().time()
        if not self._letters.only_passed:
            self._tail_since = None
        elif self._tail_since is None:
            self._tail_since = now
        return self._tail_since is not None and now - self._tail_since > TAIL

    def _give_back(self, for_: timedelta) -> None:
        self._ended += [EndedNotice(notice, NoticeState.claimed, for_) for notice in self._letters.drop()]

    async def _collect(self) -> None:
        """Wait for the first and for those at its heels: a turn costs a statement, whatever it marks."""
        await asyncio.wait(self._running, return_when=asyncio.FIRST_COMPLETED)
        finished, _ = await asyncio.wait(self._running, timeout=AT_ITS_HEELS)
        for task in finished:
            del self._running[task]
            ended = task.result()
            self._ended.append(ended)
            self._unanswered = self._unanswered + 1 if ended.unanswered else 0
            self._outage = self._outage or self._unanswered >= UNANSWERED
