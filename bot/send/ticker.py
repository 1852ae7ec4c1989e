"""The heartbeat: APScheduler only ticks; what is due is in the notices table.

APScheduler uses the wall clock, which may be set. Set forward, its own interval trigger would list every tick that was
missed; set back, nothing would fire for as long. So each tick is scheduled from the last one, and when none has come in
time the schedule is made again.
"""

import asyncio
from datetime import datetime, timedelta

import structlog
from apscheduler.schedulers.asyncio import AsyncIOScheduler
from apscheduler.triggers.base import BaseTrigger

from bot.pruning import Pruning
from bot.send.deliverer import Deliverer
from bot.shutdown import DRAIN, FAREWELL
from services.unit_of_work import Clock

TICK = timedelta(seconds=0.5)
PRUNE_EVERY = timedelta(hours=1)

log = structlog.get_logger()


class _Every(BaseTrigger):  # type: ignore[misc]
    """Triggers this long after the previous tick, however late that one was."""

    def __init__(self, pause: timedelta) -> None:
        self._pause = pause

    def get_next_fire_time(self, _last: datetime | None, now: datetime) -> datetime:
        return now + self._pause


class Ticker:
    def __init__(self, deliverer: Deliverer, pruning: Pruning, clock: Clock) -> None:
        self._deliverer = deliverer
        self._pruning = pruning
        self._clock = clock
        self._scheduler = AsyncIOScheduler(timezone="UTC", logger=None)
        self._woken = asyncio.Event()
        self._delivering: asyncio.Task[None] | None = None

    async def start(self) -> None:
        """Start ticking. All processes tick, so that the one that gets the right to send notices it."""
        self._schedule()
        self._scheduler.start()
        self._delivering = asyncio.create_task(self._run())

    def _schedule(self) -> None:
        """Schedule from now on, replacing any earlier schedule. A late tick is never dropped."""
        for job, pause in ((self.wake, TICK), (self._prune, PRUNE_EVERY)):
            self._scheduler.add_job(job, _Every(pause), id=job.__name__, replace_existing=True, misfire_grace_time=None)

    async def wake(self) -> None:
        """Tick now: a due notice was written, or the clock was moved."""
        self._woken.set()

    async def _run(self) -> None:
        while not self._deliverer.stopping:
            await self._next_tick()
            try:
                await self._deliverer.deliver_due()
            except Exception:  # the next tick tries again
                log.exception("delivering failed")

    async def _next_tick(self) -> None:
        try:
            async with asyncio.timeout(2 * TICK.total_seconds()):
                await self._woken.wait()
        except TimeoutError:
            self._schedule()
        self._woken.clear()

    async def _prune(self) -> None:
        if self._deliverer.peers.held():
            await self._pruning.prune(self._clock.now())

    async def stop(self) -> None:
        """Stop after the notices being sent are marked."""
        self._scheduler.shutdown(wait=False)
        if self._delivering is not None:
            self._deliverer.stopping = True
            self._woken.set()
            await asyncio.wait({self._delivering}, timeout=DRAIN)
            self._delivering.cancel()
            await asyncio.wait({self._delivering}, timeout=FAREWELL)
