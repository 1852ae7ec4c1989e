"""How often SQLite's thread is visited, and that no transaction is left open."""

import asyncio
from typing import Any

import aiosqlite
import pytest
from sqlalchemy import insert, select

from models.connection.database import Database
from models.profile import Topic
from tests.support.at_hand import go_to_its_thread

pytestmark = pytest.mark.parametrize("engine", ["sqlite"])


@pytest.fixture(autouse=True)
def with_trips(monkeypatch: pytest.MonkeyPatch) -> None:
    """As in the program; other tests make none."""
    monkeypatch.setattr(aiosqlite.Connection, "_execute", go_to_its_thread)


@pytest.fixture
def trips(monkeypatch: pytest.MonkeyPatch) -> list[object]:
    made: list[object] = []
    go = aiosqlite.Connection._execute

    async def counted(self: Any, function: Any, *values: Any, **named: Any) -> Any:
        made.append(function)
        return await go(self, function, *values, **named)

    monkeypatch.setattr(aiosqlite.Connection, "_execute", counted)
    return made


def a_topic(number: int) -> Any:
    return insert(Topic).values(name_ru=f"Тема {number}", name_en=f"Topic {number}")


async def test_each_statement_is_one_trip_and_the_end_another(database: Database, trips: list[object]) -> None:
    async with database.write() as session:
        await session.scalars(select(Topic))
    trips.clear()
    async with database.write() as session:
        await session.execute(a_topic(1))
        await session.execute(a_topic(2))
        assert len((await session.scalars(select(Topic.name_en))).all()) == 2
    assert len(trips) == 4


async def test_a_transaction_without_statements_makes_no_trip(database: Database, trips: list[object]) -> None:
    async with database.read() as session:
        await session.scalars(select(Topic))
    trips.clear()
    async with database.read() as session:
        await session.connection()
    assert trips == []


async def test_a_write_locks_out_other_writers_from_its_first_statement(database: Database) -> None:
    async with database.write() as session:
        await session.scalars(select(Topic))
        async with aiosqlite.connect(str(database.url.database), timeout=0) as other:
            with pytest.raises(aiosqlite.OperationalError, match="locked"):
                await other.execute("BEGIN IMMEDIATE")


async def test_a_read_sees_one_moment_in_a_stream_too(database: Database) -> None:
    async with database.write() as session:
        await session.execute(a_topic(1))
    async with database.read() as session:
        before = [row async for row in await session.stream(select(Topic.name_en))]
        async with database.write() as other:
            await other.execute(a_topic(2))
        after = [row async for row in await session.stream(select(Topic.name_en))]
    assert len(before) == len(after) == 1


BEGINNING, SECOND, COMMIT = 1, 2, 3  # the trips of a transaction of two statements


async def cancelled_at(trip: int, database: Database, monkeypatch: pytest.MonkeyPatch) -> set[str]:
    """Writes two rows and is cancelled during that trip; returns what is stored afterwards. A third row is then written
    by the same connection, with no other connection allowed in between.
    """
    begun, made = asyncio.Event(), 0
    go = aiosqlite.Connection._execute

    async def held(self: Any, function: Any, *values: Any, **named: Any) -> Any:
        nonlocal made
        made += 1
        # the thread does not notice the cancellation
        under_way = asyncio.ensure_future(go(self, function, *values, **named))
        if made == trip:
            begun.set()
            await asyncio.Event().wait()
        return await under_way

    async def write() -> None:
        async with database.write() as session:
            await session.execute(a_topic(1))
            await session.execute(a_topic(2))

    with monkeypatch.context() as patched:
        patched.setattr(aiosqlite.Connection, "_execute", held)
        writing = asyncio.create_task(write())
        await begun.wait()
        writing.cancel()
        await asyncio.wait({writing})
    async with aiosqlite.connect(str(database.url.database), timeout=0) as other:
        await other.execute("BEGIN IMMEDIATE")
        await other.rollback()
    async with database.write() as session:
        await session.execute(a_topic(3))
    async with database.read() as session:
        return set(await session.scalars(select(Topic.name_en)))


@pytest.mark.parametrize("trip", [BEGINNING, SECOND, COMMIT])
async def test_a_cancelled_task_leaves_no_transaction_open(
    database: Database, monkeypatch: pytest.MonkeyPatch, trip: int
) -> None:
    there = await cancelled_at(trip, database, monkeypatch)
    assert there - {"Topic 1", "Topic 2"} == {"Topic 3"}
    assert {"Topic 1", "Topic 2"} <= there or not {"Topic 1", "Topic 2"} & there
