"""Somebody who has to wait for what another transaction holds: seen to wait, and not only given time to come there."""

import asyncio
from typing import Any

from sqlalchemy import text

from models.connection.database import Database
from tests.support.patience import wait_until

_WAITING = text("SELECT count(*) FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'")


async def as_far_as_it_gets(task: "asyncio.Task[Any]", database: Database) -> None:
    """Until the task is done, or waits for the transaction that the test has open."""

    async def is_there() -> bool:
        return task.done() or await _somebody_waits(database)

    await wait_until(is_there)


async def _somebody_waits(database: Database) -> bool:
    """On SQLite for the one connection that writes, on PostgreSQL for a lock."""
    if database.is_sqlite:
        pool: Any = database._writer.pool
        return any(not getter.done() for getter in pool._pool._queue._getters)
    [(waiting,)] = await database.rows(_WAITING)
    return bool(waiting)
