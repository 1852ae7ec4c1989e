"""A statement that waits for another writer of the SQLite file is cancelled, as when the program is told to stop.
Closing the database waits for it. Otherwise the event loop waited for ever for a thread that had ended, or the thread
died of an exception, because it answered to a loop that was closed.
"""

import asyncio
import sqlite3
import threading
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import aiosqlite
import pytest
from sqlalchemy import text

from models.connection.database import Database
from tests.support.at_hand import go_to_its_thread
from tests.support.patience import wait_until


@pytest.fixture(autouse=True)
def with_trips(monkeypatch: pytest.MonkeyPatch) -> None:
    """As in the program; other tests make none."""
    monkeypatch.setattr(aiosqlite.Connection, "_execute", go_to_its_thread)


@pytest.fixture
def died(monkeypatch: pytest.MonkeyPatch) -> Iterator[list[object]]:
    """The threads that died of an exception."""
    died: list[object] = []
    monkeypatch.setattr(threading, "excepthook", died.append)
    before = set(threading.enumerate())
    yield died
    for thread in set(threading.enumerate()) - before:
        thread.join()
    assert died == []


async def _cancel_a_waiting_statement(file: Path, cancels: int) -> None:
    database = Database(f"sqlite+aiosqlite:///{file}")

    async def write() -> None:
        async with database.write() as session:
            await session.execute(text("CREATE TABLE IF NOT EXISTS words (word TEXT)"))

    await write()
    with closing(sqlite3.connect(file, isolation_level=None, check_same_thread=False)) as other:
        other.execute("BEGIN IMMEDIATE")
        waiting = asyncio.create_task(write())
        await wait_until(lambda: database._writer.pool.checkedout())  # type: ignore[attr-defined]
        for _ in range(cancels):
            waiting.cancel()
            await asyncio.wait([waiting], timeout=0.05)
        threading.Timer(0.1, other.execute, ["ROLLBACK"]).start()
        await database.close()
        await asyncio.wait([waiting])
        assert asyncio.all_tasks() == {asyncio.current_task()}, "the event loop would wait for it"


@pytest.mark.usefixtures("died")
@pytest.mark.parametrize("cancels", [1, 2, 3])
def test_the_loop_ends_and_no_thread_dies(tmp_path: Path, cancels: int) -> None:
    asyncio.run(_cancel_a_waiting_statement(tmp_path / "ryadom.db", cancels))
