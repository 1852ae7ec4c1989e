"""Handles the updates of one person, group or channel one after another, those of different ones side by side.

Telegram's webhook keeps order only per kind of update, and polling gives batches, so each person has a lane.
"""

import asyncio
from collections import deque
from collections.abc import Awaitable, Callable, Hashable

from aiogram.types import Update

from bot.receive.flood import Flood
from bot.receive.sender import place_of, sender_of
from bot.shutdown import DRAIN, FAREWELL
from bot.watch.metrics import LANES

Handle = Callable[[Update], Awaitable[None]]


class Lanes:
    """`submit` returns a future that ends when the update was handled, or with the error that stopped it; it is
    cancelled when the update stays with Telegram. `turn_away` is called in place of `handle` for a press of somebody
    who floods.
    """

    def __init__(self, handle: Handle, turn_away: Handle) -> None:
        self._handle = handle
        self._turn_away = turn_away
        self.flood = Flood()
        self._lanes: dict[Hashable, deque[tuple[Update, asyncio.Future[None]]]] = {}
        self._workers: set[asyncio.Task[None]] = set()
        self._closed = False

    def submit(self, update: Update) -> asyncio.Future[None]:
        done: asyncio.Future[None] = asyncio.get_running_loop().create_future()
        if self._closed:
            done.cancel()
            return done
        key = _key_of(update)
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
        try:
            while lane and not self._closed:
                update, done = lane[0]
                if update.message is not None and sender_of(update) is not None:
                    await self.flood.wait(key)
                if not self._closed:
                    await self._one(update, done, self._way(update, key))
                    lane.popleft()
        finally:
            del self._lanes[key]
            for _, left in lane:
                left.cancel()

    def _way(self, update: Update, key: Hashable) -> Handle:
        return self._handle if update.callback_query is None or self.flood.lets_press(key) else self._turn_away

    async def _one(self, update: Update, done: asyncio.Future[None], way: Handle) -> None:
        try:
            await way(update)
        except Exception as error:  # passed on through the future
            if not done.cancelled():
                done.set_exception(error)
        else:
            if not done.cancelled():
                done.set_result(None)

    def _gone(self, worker: asyncio.Task[None]) -> None:
        self._workers.discard(worker)
        LANES.dec()

    async def drain(self) -> None:
        """Start nothing more and give running updates time to end. The rest stays with Telegram."""
        self._closed = True
        self.flood.hurry.set()
        for worker in await self._ended(DRAIN):
            worker.cancel()
        await self._ended(FAREWELL)

    async def _ended(self, within: float) -> set[asyncio.Task[None]]:
        """Wait for the workers; returns those that have not ended in time."""
        if self._workers:
            await asyncio.wait(set(self._workers), timeout=within)
        return set(self._workers)


def _key_of(update: Update) -> Hashable:
    sender = sender_of(update)
    place = sender[0] if sender else place_of(update)
    return place.id if place is not None else ("nobody", update.update_id)
