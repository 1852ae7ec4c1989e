"""Which windows to refresh: those of chats that have just received a personal notice, or in which a press on a notice
has just changed something; at most once in ten seconds each.

The list is kept in memory. If the process dies, the window stays outdated until the person's next press.
"""

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager, suppress
from datetime import datetime, timedelta

import structlog

from bot.background import in_background
from bot.send.pacer import NotOurs, Pacer, Right
from services.unit_of_work import Clock

EVERY = timedelta(seconds=10)
AT_ONCE = 5  # windows
LOOK_AGAIN = 1.0  # seconds; the local Telegram's clock may be moved while a window waits

log = structlog.get_logger()


class WindowRefreshes:
    """`refresh` refreshes the window of one chat, and `is_open` says whether there is one. Refreshing begins after a
    place in the bulk pace was obtained, so that the person's lock is not held while waiting for the pace. A chat
    without a window takes no place.
    """

    def __init__(
        self,
        refresh: Callable[[int], Awaitable[None]],
        is_open: Callable[[int], Awaitable[bool]],
        pacer: Pacer,
        right: Right,
        clock: Clock,
    ) -> None:
        self._refresh = refresh
        self._is_open = is_open
        self._pacer = pacer
        self._right = right
        self._clock = clock
        self._wanted: dict[int, datetime] = {}  # chats, and when each may be refreshed
        self._last: dict[int, datetime] = {}
        self._stirred = asyncio.Event()
        self._one_round_at_a_time = asyncio.Lock()

    def want(self, chat_id: int) -> None:
        """Called after a notice was sent to this chat, or after a press on one."""
        now = self._clock.now()
        last = self._last.get(chat_id)
        self._wanted.setdefault(chat_id, now if last is None else max(now, last + EVERY))
        self._stirred.set()

    @asynccontextmanager
    async def running(self) -> AsyncIterator[None]:
        """Refreshes windows until the context is left; those still waiting are dropped."""
        async with in_background(self._run()):
            yield

    async def _run(self) -> None:
        while True:
            with suppress(TimeoutError):
                async with asyncio.timeout(LOOK_AGAIN if self._wanted else None):
                    await self._stirred.wait()
            self._stirred.clear()
            try:
                await self.work()
            except Exception:
                log.exception("windows were not refreshed")

    async def work(self) -> None:
        """Refreshes all windows that are due, and returns when that is done."""
        async with self._one_round_at_a_time:
            room = asyncio.Semaphore(AT_ONCE)
            async with asyncio.TaskGroup() as group:
                for chat_id in self._take_due():
                    group.create_task(self._one(chat_id, room))

    def _take_due(self) -> list[int]:
        """A moment further ahead than the pause means that the clock was set back; it counts as due."""
        now = self._clock.now()
        due = [chat for chat, moment in self._wanted.items() if moment <= now or moment > now + EVERY]
        self._last = {chat: moment for chat, moment in self._last.items() if now - EVERY < moment <= now}
        for chat in due:
            del self._wanted[chat]
            self._last[chat] = now
        return due

    async def _one(self, chat_id: int, room: asyncio.Semaphore) -> None:
        try:
            if not await self._is_open(chat_id):
                return
            await self._pacer.place(chat_id, self._right)
            async with room:
                await self._refresh(chat_id)
        except NotOurs:
            log.info("a window was not refreshed: another process sends now")
