"""SQLite in tests answers in the thread that asks. The trip to aiosqlite's thread and back costs more than most
statements do. Everybody else who is ready still has a turn after each statement, as they have during a trip.
"""

import asyncio
import sqlite3
from collections.abc import Callable
from typing import Any

import aiosqlite

go_to_its_thread = aiosqlite.Connection._execute


async def _execute(self: Any, work: Callable[..., Any], *values: Any, **named: Any) -> Any:
    """Does the work at once, or in the connection's own thread if it has to wait for another writer."""
    if not self._running or not self._connection or work == self._connection.close:
        return await go_to_its_thread(self, work, *values, **named)
    patience = self._connection.execute("PRAGMA busy_timeout").fetchone()[0]
    self._connection.execute("PRAGMA busy_timeout=0")
    try:
        return work(*values, **named)
    except sqlite3.OperationalError as error:
        if error.sqlite_errorcode != sqlite3.SQLITE_BUSY:
            raise
        self._connection.execute(f"PRAGMA busy_timeout={patience}")
        return await go_to_its_thread(self, work, *values, **named)
    finally:
        self._connection.execute(f"PRAGMA busy_timeout={patience}")
        await asyncio.sleep(0)


def answer_at_once() -> None:
    aiosqlite.Connection._execute = _execute
