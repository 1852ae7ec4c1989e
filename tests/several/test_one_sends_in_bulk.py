"""Exactly one process ticks and sends in bulk; when it leaves, dies or hangs, another does."""

import asyncio

from tests.support.patience import LONG, wait_until
from tests.support.presences import Arrive, hang


async def test_exactly_one_sends_and_all_know_how_many_they_are(arrive: Arrive) -> None:
    processes = [await arrive() for _ in range(3)]
    await wait_until(lambda: all(process.count == 3 for process in processes))
    assert [process.held() for process in processes] == [True, False, False]


async def test_another_sends_when_the_first_hangs_and_never_both(arrive: Arrive) -> None:
    first, second = await arrive(), await arrive()
    await hang(first)
    async with asyncio.timeout(LONG):
        while not second.held():
            await asyncio.sleep(0)
    assert not first.held()
    assert second.term == 1


async def test_a_process_that_is_gone_is_not_counted(arrive: Arrive) -> None:
    first, second = await arrive(), await arrive()
    await wait_until(lambda: second.count == 2)
    first._database.line = _no_line  # type: ignore[method-assign]
    await hang(first)
    await wait_until(lambda: second.held() and second.count == 1)


async def _no_line(_patience: float) -> object:
    raise ConnectionRefusedError
