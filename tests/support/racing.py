"""Two simultaneous transactions, in an order that the test chooses."""

import asyncio
from collections.abc import Awaitable, Coroutine
from typing import Any, TypeVar

from sqlalchemy import text

from models.connection.database import Database
from services.refusals import Refusal
from tests.support.patience import wait_until

T = TypeVar("T")
_WAITS = text("SELECT 1 FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'")


async def outcome(work: Awaitable[object]) -> str:
    """The refusal's name, or "done"; any other error is raised."""
    try:
        await work
    except Refusal as refusal:
        return type(refusal).__name__
    return "done"


async def begin(database: Database, work: Coroutine[object, object, T]) -> asyncio.Task[T]:
    """Runs until it waits for the test's open transaction, or has ended."""
    task = asyncio.create_task(work)
    await as_far_as_it_gets(task, database)
    return task


async def as_far_as_it_gets(task: "asyncio.Task[Any]", database: Database) -> None:
    """Waits until the task is done, or waits for the test's open transaction."""

    async def is_there() -> bool:
        return task.done() or await _somebody_waits(database)

    await wait_until(is_there)


async def _somebody_waits(database: Database) -> bool:
    """On SQLite for the only writing connection, on PostgreSQL for a lock."""
    if database.is_sqlite:
        pool: Any = database._writer.pool
        return any(not getter.done() for getter in pool._pool._queue._getters)
    return bool(await database.rows(_WAITS))
