"""One trip to SQLite's thread for each statement.

aiosqlite keeps a connection in a thread of its own. For each statement SQLAlchemy goes there four times (to get a
cursor, execute, fetch, close), and once more to begin and to end a transaction. A trip costs more than a small
statement does. Here one trip does all four, the first one also begins the transaction, and a transaction without
statements makes none. A connection whose statement was cancelled ends after that statement, and nobody has to wait for
it until the database is closed. This overrides private methods of SQLAlchemy's adapter, so the version is locked.
"""

import asyncio
import sqlite3
import time
from collections import deque
from collections.abc import Callable
from typing import Any
from weakref import WeakSet

import aiosqlite
from sqlalchemy.dialects.sqlite.aiosqlite import (
    AsyncAdapt_aiosqlite_connection,
    AsyncAdapt_aiosqlite_cursor,
    AsyncAdapt_aiosqlite_dbapi,
)
from sqlalchemy.util import await_only

_Done = tuple[sqlite3.Cursor | None, list[Any]]


class _Cursor(AsyncAdapt_aiosqlite_cursor):
    __slots__ = ()

    def _make_new_cursor(self, connection: Any) -> Any:
        return None

    def _aenter_cursor(self, cursor: Any) -> Any:
        """The real cursor is opened together with the first statement."""
        return cursor

    async def _execute_async(self, operation: Any, parameters: Any) -> None:
        await self._hop(lambda raw: raw.execute(operation, parameters or ()))

    async def _executemany_async(self, operation: Any, seq_of_parameters: Any) -> None:
        await self._hop(lambda raw: raw.executemany(operation, seq_of_parameters))

    async def _hop(self, execute: Callable[[sqlite3.Connection], sqlite3.Cursor]) -> None:
        line: Any = self._adapt_connection
        async with line._execute_mutex:
            self._cursor, rows = await line.hop(execute)
        self._rows = deque(rows)

    async def _async_soft_close(self) -> None:
        """The cursor is closed already; its description and row counts stay readable."""

    def close(self) -> None:
        self._rows.clear()


class _Connection(AsyncAdapt_aiosqlite_connection):
    """`begin_with` is the statement that begins a transaction; it travels with the first statement."""

    __slots__ = ("_begin", "_touched")

    _cursor_cls = _Cursor

    def __init__(self, dbapi: Any, connection: Any) -> None:
        super().__init__(dbapi, connection)
        self._begin: str | None = None
        self._touched = False

    def begin_with(self, statement: str) -> None:
        self._begin = statement

    async def hop(self, execute: Callable[[sqlite3.Connection], sqlite3.Cursor] | None) -> _Done:
        connection: Any = self._connection
        begin, self._begin = self._begin, None
        # set before the trip: after a cancellation it is unknown whether the thread has begun the transaction
        self._touched = self._touched or begin is not None

        def whole() -> _Done:
            if begin is not None:
                connection._conn.execute(begin)
            if execute is None:
                return None, []
            cursor = execute(connection._conn)
            try:
                return cursor, cursor.fetchall() if cursor.description else []
            finally:
                cursor.close()

        done: _Done = await connection._execute(whole)
        return done

    def cursor(self, server_side: bool = False) -> Any:
        """A server-side cursor makes its own trips, so the transaction begins first."""
        if server_side and self._begin is not None:
            await_only(self.hop(None))
        return super().cursor(server_side)

    def commit(self) -> None:
        if self._was_touched():
            super().commit()

    def rollback(self) -> None:
        if self._was_touched():
            super().rollback()

    async def _terminate_graceful_close(self) -> None:
        """SQLAlchemy closes and stops here, and stops again when this is cancelled: then the thread ends at the first
        stop, and whoever waits for the second one waits for ever.
        """
        ended = self._connection.stop()
        if ended is not None:
            await ended

    def _terminate_force_close(self) -> None:
        if self._connection._running:
            self._connection.stop()

    def _was_touched(self) -> bool:
        touched, self._touched, self._begin = self._touched, False, None
        return touched


class OneHop(AsyncAdapt_aiosqlite_dbapi):
    """The driver for `create_async_engine(…, module=OneHop())`."""

    def __init__(self) -> None:
        super().__init__(aiosqlite, sqlite3)
        self._opened: WeakSet[Any] = WeakSet()

    def connect(self, *arguments: Any, **how: Any) -> _Connection:
        return _Connection(self, super().connect(*arguments, async_creator_fn=self._open, **how)._connection)

    def _open(self, *arguments: Any, **how: Any) -> Any:
        connection: Any = aiosqlite.connect(*arguments, **how)
        connection._thread.daemon = True
        self._opened.add(connection)
        return connection

    async def wait_for_threads(self, at_most: float) -> None:
        """Wait until the threads of all connections that were told to stop have ended, for `at_most` seconds. A thread
        that is in a statement when the event loop closes dies of an exception.
        """
        stopped = [one._thread for one in self._opened if not one._running and one._thread.is_alive()]

        def join() -> None:
            for thread in stopped:
                thread.join(max(0.0, until - time.monotonic()))

        if stopped:
            until = time.monotonic() + at_most
            await asyncio.to_thread(join)
