"""Order: the updates of one person run one after another, those of different people side by side.

Telegram's webhook keeps order only per kind, and polling gives batches; the lane decides.
"""

import asyncio
from collections import deque
from collections.abc import Awaitable, Callable, Hashable

from aiogram.types import Update

from bot.receive.flood import Flood
from bot.receive.intake import sender_of
from bot.watch.metrics import LANES

Handle = Callable[[Update], Awaitable[None]]


class Lanes:
    """`submit` gives a future that is done when the update was handled, or carries what stopped it."""

    def __init__(self, handle: Handle) -> None:
        self._handle = handle
        self.flood = Flood()
        self._lanes: dict[Hashable, deque[tuple[Update, asyncio.Future[None]]]] = {}
        self._workers: set[asyncio.Task[None]] = set()

    def submit(self, update: Update) -> asyncio.Future[None]:
        done: asyncio.Future[None] = asyncio.get_running_loop().create_future()
        sender = sender_of(update)
        key: Hashable = sender[0].id if sender else ("nobody", update.update_id)
        lane = self._lanes.get(key)
        if lane is None:
            lane = self._lanes[key] = deque()
            worker = asyncio.get_running_loop().create_task(self._run(key))
            self._workers.add(worker)
            worker.add_done_callback(self._gone)
            LANES.inc()
        lane.append((update, done))
        return done

    async def _run(self, key: Hashable) -> None:
        lane = self._lanes[key]
        while lane:
            update, done = lane[0]
            if update.message is not None:
                await self.flood.wait(key)
            await self._one(update, done)
            lane.popleft()
        del self._lanes[key]

    async def _one(self, update: Update, done: asyncio.Future[None]) -> None:
        try:
            await self._handle(update)
        except Exception as error:  # handed to whoever submitted
            if not done.cancelled():
                done.set_exception(error)
        else:
            if not done.cancelled():
                done.set_result(None)

    def _gone(self, worker: asyncio.Task[None]) -> None:
        self._workers.discard(worker)
        LANES.dec()

    async def drain(self) -> None:
        """Wait until everything that was submitted has ended."""
        while self._workers:
            await asyncio.wait(set(self._workers))

    def abandon(self) -> None:
        """Drop what is still running; it stays with Telegram."""
        for worker in self._workers:
            worker.cancel()
