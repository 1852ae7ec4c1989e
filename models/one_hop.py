"""One trip to SQLite's thread for each statement.

aiosqlite keeps a connection in a thread of its own, and SQLAlchemy goes there four times a statement: for a cursor, to
execute, to fetch, to close. Each trip costs more than a small statement does; a press makes eight statements. Here one
trip does all four. It overrides private methods of SQLAlchemy's adapter, so the version is locked.
"""

import sqlite3
from collections import deque
from collections.abc import Callable
from typing import Any

from sqlalchemy.dialects.sqlite.aiosqlite import AsyncAdapt_aiosqlite_connection, AsyncAdapt_aiosqlite_cursor

_Done = tuple[sqlite3.Cursor, list[Any]]


class _OneHopCursor(AsyncAdapt_aiosqlite_cursor):
    __slots__ = ()

    def _make_new_cursor(self, connection: Any) -> Any:
        return None

    def _aenter_cursor(self, cursor: Any) -> Any:
        """The true one comes with the first statement."""
        return cursor

    async def _execute_async(self, operation: Any, parameters: Any) -> None:
        await self._hop(lambda raw: raw.execute(operation, () if parameters is None else parameters))

    async def _executemany_async(self, operation: Any, seq_of_parameters: Any) -> None:
        await self._hop(lambda raw: raw.executemany(operation, seq_of_parameters))

    async def _hop(self, execute: Callable[[sqlite3.Connection], sqlite3.Cursor]) -> None:
        connection: Any = self._connection

        def whole() -> _Done:
            cursor = execute(connection._conn)
            try:
                return cursor, cursor.fetchall() if cursor.description else []
            finally:
                cursor.close()

        async with self._adapt_connection._execute_mutex:
            self._cursor, rows = await connection._execute(whole)
        self._rows = deque(rows)

    async def _async_soft_close(self) -> None:
        """It is closed already, and keeps its description and its counts."""

    def close(self) -> None:
        self._rows.clear()


def use_one_hop() -> None:
    AsyncAdapt_aiosqlite_connection._cursor_cls = _OneHopCursor
