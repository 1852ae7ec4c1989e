"""No two processes handle a person at once; a process that dies or hangs is overtaken and cannot go on afterwards."""

import asyncio
from contextlib import AbstractAsyncContextManager

import asyncpg
import pytest

from bot.several import presence, turns
from bot.several.peers import NOBODY
from bot.several.presence import Presence
from bot.several.turns import Overtaken
from models.connection.database import Database
from tests.support.patience import LONG, LOOK_AGAIN, wait_until
from tests.support.presences import Arrive, hang


class Work:
    """What processes do with one person; `most` is how many did it at once."""

    def __init__(self) -> None:
        self.now = self.most = self.done = 0

    async def one(self, turn: AbstractAsyncContextManager[None]) -> None:
        async with turn:
            self.now += 1
            self.most = max(self.most, self.now)
            await asyncio.sleep(0.001)
            self.now -= 1
            self.done += 1


async def holding(process: Presence, person: int) -> asyncio.Task[None]:
    """A task of the process that holds the person's lock and keeps it."""
    began = asyncio.Event()

    async def hold() -> None:
        async with process.alone(person):
            began.set()
            await asyncio.Event().wait()

    task, beginning = asyncio.create_task(hold()), asyncio.create_task(began.wait())
    await asyncio.wait({task, beginning}, return_when=asyncio.FIRST_COMPLETED)
    assert began.is_set(), task.exception()
    return task


async def test_two_processes_never_handle_one_person_at_once(arrive: Arrive) -> None:
    first, second = await arrive(), await arrive()
    work = Work()
    await asyncio.gather(*(work.one(process.alone(7)) for _ in range(10) for process in (first, second)))
    assert (work.done, work.now) == (20, 0)
    # inside a process the lanes keep the order; between processes this lock does
    alone = Work()
    for _ in range(10):
        await asyncio.gather(*(alone.one(process.alone(7)) for process in (first, second)))
    assert (alone.done, alone.most) == (20, 1)


async def test_without_the_lock_two_processes_handle_one_person_at_once() -> None:
    """Shows that the test above depends on the lock."""
    work = Work()
    await asyncio.gather(*(work.one(NOBODY.alone(7)) for _ in range(2)))
    assert work.most == 2


async def test_other_people_do_not_wait(arrive: Arrive) -> None:
    first, second = await arrive(), await arrive()
    held = await holding(first, 7)
    work = Work()
    await asyncio.gather(*(work.one(second.alone(person)) for person in range(100, 200)))
    assert work.done == 100
    held.cancel()


async def test_a_lane_waits_only_as_long_as_its_patience(arrive: Arrive, monkeypatch: pytest.MonkeyPatch) -> None:
    first, second = await arrive(), await arrive()
    held = await holding(first, 7)
    with monkeypatch.context() as patch:
        patch.setattr(turns, "PATIENCE", 0.1)
        with pytest.raises(Overtaken):
            async with second.alone(7):
                raise AssertionError("it was held")
    held.cancel()
    await asyncio.wait({held})
    async with second.alone(7):
        pass


async def test_a_process_that_hangs_is_overtaken_and_its_work_is_cancelled(arrive: Arrive) -> None:
    first, second = await arrive(), await arrive()
    held = await holding(first, 7)
    await hang(first)
    async with asyncio.timeout(LONG), second.alone(7):
        await wait_until(held.done)
        assert isinstance(held.exception(), Overtaken)


async def test_nobody_overtakes_a_process_whose_heart_beats(arrive: Arrive, monkeypatch: pytest.MonkeyPatch) -> None:
    """Shows that only a silent heart ends a line."""
    monkeypatch.setattr(presence, "HUNG_AFTER", 3.0)  # longer than a slow machine may pause
    first, second = await arrive(), await arrive()
    held = await holding(first, 7)
    waiting = asyncio.create_task(Work().one(second.alone(7)))
    done, _ = await asyncio.wait({waiting, held}, timeout=4)
    assert not done
    held.cancel()
    await waiting


async def test_when_the_database_ends_the_line_all_work_in_hand_is_cancelled_and_the_process_comes_back(
    arrive: Arrive, database: Database
) -> None:
    process = await arrive()
    held = await holding(process, 7)
    await _end_all_lines(database)
    await asyncio.wait({held}, timeout=LONG)
    assert isinstance(held.exception(), Overtaken)
    async with asyncio.timeout(LONG):
        while True:
            try:
                async with process.alone(7):
                    return
            except Overtaken:
                await asyncio.sleep(LOOK_AGAIN)


async def _end_all_lines(database: Database) -> None:
    url = database.url.set(drivername="postgresql").render_as_string(hide_password=False)
    connection = await asyncpg.connect(url)
    await connection.execute(
        "SELECT pg_terminate_backend(pid) FROM pg_locks WHERE locktype = 'advisory' AND objsubid = 2"
        " AND database = (SELECT oid FROM pg_database WHERE datname = current_database())"
    )
    await connection.close()


async def test_a_task_that_stops_waiting_leaves_no_lock_behind(arrive: Arrive) -> None:
    first, second = await arrive(), await arrive()
    for steps in range(20):
        waiting = asyncio.create_task(Work().one(first.alone(7)))
        for _ in range(steps):
            await asyncio.sleep(0)
        waiting.cancel()
        await asyncio.wait({waiting})
    async with asyncio.timeout(LONG), second.alone(7):
        pass
