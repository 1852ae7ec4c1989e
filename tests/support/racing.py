"""Two transactions at one moment, in an order that the test chooses."""

import asyncio
from collections.abc import Awaitable, Coroutine
from typing import TypeVar

from sqlalchemy import text

from models.connection.database import Database
from services.refusals import Refusal
from tests.support.patience import wait_until

T = TypeVar("T")
_WAITS = text("SELECT 1 FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'")


async def outcome(work: Awaitable[object]) -> str:
    """The refusal's name, or "done"; whatever is no refusal is raised."""
    try:
        await work
    except Refusal as refusal:
        return type(refusal).__name__
    return "done"


async def begin(database: Database, work: Coroutine[object, object, T]) -> asyncio.Task[T]:
    """Run until it waits for a row that the test's open transaction holds, or has ended; on SQLite it waits to
    begin.
    """
    task = asyncio.create_task(work)

    async def as_far_as_it_gets() -> bool:
        return bool(task.done() or database.is_sqlite or await database.rows(_WAITS))

    await wait_until(as_far_as_it_gets)
    return task
