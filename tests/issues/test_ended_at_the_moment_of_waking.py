"""Background work that is woken at the moment at which it is ended, ends. Otherwise the program never stops."""

import asyncio
from datetime import timedelta
from typing import Any

import pytest

from bot.ordered_work import OrderedWork
from bot.send.window_refreshes import WindowRefreshes
from bot.several.peers import NOBODY
from models.connection.database import Database
from tests.support.moment import movable_clock
from tests.support.patience import LONG

STEPS = 5  # of the loop, until the work waits


class NothingToDo(OrderedWork):
    async def _do_next(self) -> bool:
        return False


async def nothing(*_: object) -> Any: ...


async def its_turns() -> None:
    for _ in range(STEPS):
        await asyncio.sleep(0)


async def test_ordered_work_ends() -> None:
    database = Database("sqlite+aiosqlite://")
    work = NothingToDo(database=database, clock=movable_clock(), on_told=nothing, peers=NOBODY)
    async with asyncio.timeout(LONG):
        async with work.running():
            await its_turns()
            work.wake()
    await database.close()


async def test_the_refreshing_of_windows_ends(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("bot.send.window_refreshes.EVERY", timedelta(hours=1))
    unused: Any = object()
    refreshes = WindowRefreshes(nothing, nothing, unused, unused, movable_clock())
    refreshes.want(1)
    await refreshes.work()
    refreshes.want(1)  # waits for an hour
    async with asyncio.timeout(LONG):
        async with refreshes.running():
            await its_turns()
            refreshes.want(2)
