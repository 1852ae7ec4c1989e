"""Sends one claimed batch. Each turn marks in one statement which sendings have ended and which begin, then begins
them.

Never more than ten are sent but unmarked, which bounds what a crash repeats.
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
UNANSWERED = 3  # sendings in a row without an answer: then Telegram counts as away
TAIL = 3.0  # seconds that a batch may wait only for notices to the same chat, which go one a second
DATABASE_AGAIN = 1.0  # seconds

log = structlog.get_logger()


class Sender(Protocol):
    """The owner of the batch. `held` says whether it may send another notice; `go_round` records that it is at work."""

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
        self._running: dict[asyncio.Task[EndedNotice], int] = {}  # each sending and its chat
        self._ended: list[EndedNotice] = []
        self._unanswered = 0
        self._outage = False
        self._tail_since: float | None = None

    async def done(self) -> bool:
        """Sends the batch. Returns False when Telegram was away and the rest was given back. While the database is away
        it waits, because only this object knows what was sent.
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
        """Marks what ended and what begins, and begins it. Raises DatabaseAway; then nothing begins, and what ended is
        marked later.
        """
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
        """The letters that there is room for. The rest is given back when Telegram is away or another process sends
        now; also when it is all for chats that take no more for a while, so that it does not hold up others.
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
        """Wait for the first sending to end and a moment for others: each turn costs one statement, however many it
        marks.
        """
        await asyncio.wait(self._running, return_when=asyncio.FIRST_COMPLETED)
        finished, _ = await asyncio.wait(self._running, timeout=AT_ITS_HEELS)
        for task in finished:
            del self._running[task]
            ended = task.result()
            self._ended.append(ended)
            self._unanswered = self._unanswered + 1 if ended.unanswered else 0
            self._outage = self._outage or self._unanswered >= UNANSWERED
