"""The heartbeat: APScheduler ticks, and holds no job that matters; what is due stands in the notices table."""

import asyncio
from datetime import timedelta

import structlog
from apscheduler.schedulers.asyncio import AsyncIOScheduler

from bot.ending import DRAIN, FAREWELL
from bot.receive.ledger import Ledger
from bot.send.deliverer import Deliverer
from services.act import Clock

TICK = 0.5
PRUNE_EVERY = timedelta(hours=1)

log = structlog.get_logger()


class Ticker:
    def __init__(self, deliverer: Deliverer, ledger: Ledger, clock: Clock) -> None:
        self._deliverer = deliverer
        self._ledger = ledger
        self._clock = clock
        self._scheduler = AsyncIOScheduler(timezone="UTC", logger=None)
        self._woken = asyncio.Event()
        self._delivering: asyncio.Task[None] | None = None

    async def start(self) -> None:
        """Tick; where several processes run, so that the one that has the right to send notices it."""
        self._scheduler.add_job(self.wake, "interval", seconds=TICK, coalesce=True, max_instances=1)
        self._scheduler.add_job(self._prune, "interval", seconds=PRUNE_EVERY.total_seconds())
        self._scheduler.start()
        self._delivering = asyncio.create_task(self._run())

    async def wake(self) -> None:
        """Look now: something due was written, or time has passed."""
        self._woken.set()

    async def _run(self) -> None:
        while not self._deliverer.stopping:
            await self._woken.wait()
            self._woken.clear()
            try:
                await self._deliverer.deliver_due()
            except Exception:  # the heart goes on beating: the next tick tries again
                log.exception("delivering failed")

    async def _prune(self) -> None:
        if self._deliverer.peers.held():
            await self._ledger.prune(self._clock.now())

    async def stop(self) -> None:
        """End after the sendings in hand are marked."""
        self._scheduler.shutdown(wait=False)
        if self._delivering is not None:
            self._deliverer.stopping = True
            self._woken.set()
            await asyncio.wait({self._delivering}, timeout=DRAIN)
            self._delivering.cancel()
            await asyncio.wait({self._delivering}, timeout=FAREWELL)
