"""The machine's wall clock is set while the ticker runs: it keeps ticking by the new time."""

import asyncio
from datetime import datetime, timedelta, tzinfo
from types import SimpleNamespace
from typing import Any

import pytest
from apscheduler.schedulers import base

from bot.clock import MovableClock
from bot.send import ticker as ticker_module
from bot.send.ticker import Ticker
from tests.support.patience import LONG

DAY = timedelta(days=1)


class Counted:
    """A deliverer and a ledger that count how often they are called."""

    def __init__(self) -> None:
        self.stopping = False
        self.peers = SimpleNamespace(held=lambda: True)
        self.rounds = self.prunes = 0
        self._moved = asyncio.Condition()

    async def deliver_due(self) -> None:
        self.rounds += 1
        async with self._moved:
            self._moved.notify_all()

    async def prune(self, _now: datetime) -> None:
        self.prunes += 1
        async with self._moved:
            self._moved.notify_all()

    async def both_more(self, rounds: int) -> None:
        """Waits for `rounds` rounds and one pruning from now on."""
        goal, pruned = self.rounds + rounds, self.prunes
        async with asyncio.timeout(LONG), self._moved:
            await self._moved.wait_for(lambda: self.rounds >= goal and self.prunes > pruned)


class WallClock:
    """The clock that APScheduler reads."""

    step = timedelta(0)

    def now(self, zone: tzinfo) -> datetime:
        return datetime.now(zone) + self.step


@pytest.fixture
def wall_clock(monkeypatch: pytest.MonkeyPatch) -> WallClock:
    clock = WallClock()
    monkeypatch.setattr(base, "datetime", clock)
    monkeypatch.setattr(ticker_module, "TICK", timedelta(seconds=0.05))
    monkeypatch.setattr(ticker_module, "PRUNE_EVERY", timedelta(seconds=0.06))
    return clock


@pytest.mark.parametrize("step", [-DAY, 2 * DAY], ids=["back", "forward"])
async def test_ticks_and_prunings_go_on_when_the_clock_is_set(wall_clock: WallClock, step: timedelta) -> None:
    counted: Any = Counted()
    ticker = Ticker(counted, counted, MovableClock())
    await ticker.start()
    await counted.both_more(1)
    wall_clock.step = step
    await counted.both_more(4)
    await ticker.stop()


async def test_missed_ticks_are_not_listed_after_the_clock_is_set_forward(wall_clock: WallClock) -> None:
    """Ticks are half a second apart: listing those of two days held up the program for two seconds."""
    counted: Any = Counted()
    ticker = Ticker(counted, counted, MovableClock())
    await ticker.start()
    jobs = ticker._scheduler.get_jobs()
    assert [len(job._get_run_times(job.next_run_time + 2 * DAY)) for job in jobs] == [1, 1]
    await ticker.stop()
