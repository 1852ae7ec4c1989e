"""SQLite in tests answers in the thread that asks. The trip to aiosqlite's thread and back costs more than most
statements do. Everybody else who is ready still has a turn after each statement, as they have during a trip.
"""

import asyncio
import sqlite3
from collections.abc import Callable
from typing import Any
from weakref import WeakKeyDictionary

import aiosqlite

go_to_its_thread = aiosqlite.Connection._execute
_patience: WeakKeyDictionary[aiosqlite.Connection, int] = WeakKeyDictionary()  # ms that it waits for another writer


async def _execute(self: Any, work: Callable[..., Any], *values: Any, **named: Any) -> Any:
    """Does the work at once, or in the connection's own thread if it has to wait for another writer."""
    line = self._connection
    if not self._running or not line or work == line.close:
        return await go_to_its_thread(self, work, *values, **named)
    if patience := line.execute("PRAGMA busy_timeout").fetchone()[0]:  # set when the connection was opened
        _patience[self] = patience
        line.execute("PRAGMA busy_timeout=0")
    try:
        return work(*values, **named)
    except sqlite3.OperationalError as error:
        if error.sqlite_errorcode != sqlite3.SQLITE_BUSY:
            raise
        line.execute(f"PRAGMA busy_timeout={_patience[self]}")
        try:
            return await go_to_its_thread(self, work, *values, **named)
        finally:
            line.execute("PRAGMA busy_timeout=0")
    finally:
        await asyncio.sleep(0)


def answer_at_once() -> None:
    aiosqlite.Connection._execute = _execute
