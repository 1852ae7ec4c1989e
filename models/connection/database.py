"""The only way to the database: engines, pragmas, and transactions that end before anything else is awaited.

SQLite gets two engines, because it allows only one writer at a time: a writer (a pool of one, `BEGIN IMMEDIATE`) and
readers (plain `BEGIN`, one snapshot each). PostgreSQL's readers need no transaction.
"""

import asyncio
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from functools import cache
from typing import TYPE_CHECKING, Any, cast

import asyncpg
from sqlalchemy import (
    ARRAY,
    JSON,
    BigInteger,
    ColumnElement,
    Connection,
    Executable,
    Table,
    any_,
    bindparam,
    event,
    func,
    select,
)
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.engine import make_url
from sqlalchemy.ext.asyncio import AsyncConnection, AsyncEngine, AsyncSession, create_async_engine
from sqlalchemy.sql.dml import ReturningInsert
from sqlalchemy.util import greenlet_spawn

from models.base import Base
from models.connection.outages import away_as_such
from models.connection.pool import WaitingPool
from models.connection.postgres_timeouts import drop_silent_lines, has_patience
from models.connection.private_files import make_private_database
from models.connection.sqlite_single_trip import OneHop

if TYPE_CHECKING:
    Line = asyncpg.Connection[asyncpg.Record]

_PRAGMAS = (
    "PRAGMA journal_mode=WAL",
    "PRAGMA synchronous=FULL",
    "PRAGMA foreign_keys=ON",
    "PRAGMA busy_timeout=10000",
    "PRAGMA secure_delete=ON",  # erased data does not stay in the file's free pages
)
LAST_STATEMENTS = 1.0  # seconds for those that were cancelled and wait for another writer, when the database is closed
_ALONE = "one_statement"  # our own option: no transaction, since beginning one costs another trip to SQLite's thread
# A process that hangs inside a transaction must not lock its rows for longer than others wait for them.
_SERVER_SETTINGS = {
    "application_name": "ryadom",
    "idle_in_transaction_session_timeout": "6000",
    "jit": "off",
}


def _sqlite_engine(url: str, driver: OneHop, *, begin: str, size: int) -> AsyncEngine:
    engine = create_async_engine(
        url,
        module=driver,
        poolclass=WaitingPool,
        pool_size=size,
        max_overflow=0,
        pool_timeout=60,
        hide_parameters=True,
        connect_args={"isolation_level": None},
    )

    def on_connect(connection: Any, _record: object) -> None:
        cursor = connection.cursor()
        for pragma in _PRAGMAS:
            cursor.execute(pragma)
        cursor.close()

    def on_begin(connection: Connection) -> None:
        if connection.get_execution_options().get(_ALONE):
            return
        line: Any = connection.connection.dbapi_connection
        line.begin_with(begin)

    event.listen(engine.sync_engine, "connect", on_connect)
    event.listen(engine.sync_engine, "begin", on_begin)
    return engine


def _postgres_engine(url: str, patience: float | None, **how: Any) -> AsyncEngine:
    how |= {"poolclass": WaitingPool} if patience is None else has_patience(patience)
    connecting = {"server_settings": _SERVER_SETTINGS} | how.pop("connect_args", {})
    return create_async_engine(url, pool_size=8, max_overflow=0, hide_parameters=True, connect_args=connecting, **how)


class Database:
    """Opens transactions: `read()` for queries; `write()` for changes, committed at the end, rolled back on error.

    Both raise DatabaseAway when the database cannot be reached or takes no changes, and when PostgreSQL is silent for
    longer than `patience` seconds (None: no limit). They raise its subclass DatabaseBusy when other work of this
    process has held all connections to PostgreSQL for that long.
    """

    def __init__(self, url: str, patience: float | None = None) -> None:
        self.url = make_url(url)
        if self.is_sqlite:
            make_private_database(self.url.database)
            self._driver = OneHop()
            self._writer = _sqlite_engine(url, self._driver, begin="BEGIN IMMEDIATE", size=1)
            self._reader = _sqlite_engine(url, self._driver, begin="BEGIN", size=4)
        else:
            self._writer = _postgres_engine(url, patience)
            # each statement sees what is committed, with or without a transaction, and beginning and ending one are two
            # more trips to the server
            self._reader = _postgres_engine(url, patience, isolation_level="AUTOCOMMIT")
            drop_silent_lines(self._writer, self._reader)
        alone = {_ALONE: True} if self.is_sqlite else {}
        self._single_read = self._reader.execution_options(**alone)
        self._single_change = (self._writer if self.is_sqlite else self._reader).execution_options(**alone)

    @property
    def is_sqlite(self) -> bool:
        return self.url.get_backend_name() == "sqlite"

    @asynccontextmanager
    async def read(self) -> AsyncIterator[AsyncSession]:
        with away_as_such():
            async with _ending(AsyncSession(self._reader, expire_on_commit=False, autoflush=False)) as session:
                yield session

    @asynccontextmanager
    async def write(self) -> AsyncIterator[AsyncSession]:
        with away_as_such():
            async with _ending(AsyncSession(self._writer, expire_on_commit=False)) as session:
                yield session
                await session.commit()

    @asynccontextmanager
    async def changing(self) -> AsyncIterator[AsyncConnection]:
        """`write()` without a session, for the few fixed statements that run very often."""
        with away_as_such():
            async with self._writer.begin() as connection:
                yield connection

    def any_of(self, column: ColumnElement[int], name: str) -> ColumnElement[bool]:
        """Whether the column is in the list of integers bound as `name`: one statement for lists of any length."""
        if self.is_sqlite:
            return column.in_(select(func.json_each(bindparam(name, type_=JSON)).table_valued("value").c.value))
        return column == any_(bindparam(name, type_=ARRAY(BigInteger)))

    async def rows(self, query: Executable, values: dict[str, Any] | None = None) -> Sequence[Any]:
        """The rows of one query, without a session or a transaction: for the few queries that run with every update or
        tick.
        """
        return await _one_statement(self._single_read, query, values)

    async def change(self, statement: Executable, values: dict[str, Any]) -> Sequence[Any]:
        """The rows that one changing statement returns, in a transaction of its own: for the marks of sending."""
        return await _one_statement(self._single_change, statement, values)

    async def empty_log(self) -> None:
        """Empties SQLite's write-ahead log, which keeps changed data until it is overwritten. Raises DatabaseAway when
        readers never let go of it.
        """
        if self.is_sqlite:
            with away_as_such():
                async with self._writer.execution_options(**{_ALONE: True}).connect() as connection:
                    await connection.exec_driver_sql("PRAGMA wal_checkpoint(TRUNCATE)")

    async def line(self, patience: float) -> "Line":
        """A connection outside the pool, for locks that live as long as it does; PostgreSQL only. No statement on it
        may take longer than `patience` seconds.
        """
        _, how = self._writer.dialect.create_connect_args(self.url)
        return await asyncpg.connect(
            **how, server_settings=_SERVER_SETTINGS, timeout=patience, command_timeout=patience
        )

    async def close(self) -> None:
        await self._writer.dispose()
        await self._reader.dispose()
        if self.is_sqlite:
            await self._driver.wait_for_threads(LAST_STATEMENTS)


@asynccontextmanager
async def _ending(session: AsyncSession) -> AsyncIterator[AsyncSession]:
    """Closes the session in any case. SQLAlchemy always closes it in a new task; here that happens only after an error
    or a cancellation.
    """
    try:
        yield session
    except BaseException:
        await asyncio.shield(session.close())
        raise
    await session.close()


async def _one_statement(engine: AsyncEngine, statement: Executable, values: dict[str, Any] | None) -> Sequence[Any]:
    """Connects, executes and gives the connection back in one greenlet; separately, each step would cost a greenlet and
    a task.
    """

    def ask() -> Sequence[Any]:
        with engine.sync_engine.connect() as connection:
            return connection.execute(statement, values).all()

    with away_as_such():
        return await greenlet_spawn(ask)


async def insert_new(session: AsyncSession, table: type[Base], rows: list[dict[str, Any]]) -> int:
    """Insert the rows whose keys are not there yet; returns how many were inserted."""
    if not rows:
        return 0
    new = await session.execute(_insert_new(session.get_bind().dialect.name, table), rows)
    return len(new.all())


@cache
def _insert_new(dialect: str, table: type[Base]) -> ReturningInsert[Any]:
    """Cached, with the rows as parameters: with the rows in the statement, it would be compiled each time."""
    core = cast(Table, table.__table__)
    insert = postgresql.insert(core) if dialect == "postgresql" else sqlite.insert(core)
    return insert.on_conflict_do_nothing().returning(*core.primary_key)


async def upsert(
    session: AsyncSession,
    table: type[Base],
    key: dict[str, Any],
    values: dict[str, Any],
    *,
    where: ColumnElement[bool],
) -> bool:
    """Insert the row, or update the one with this primary key if it still matches `where`. Returns whether a row was
    written.
    """
    insert = _insert(session, table).values(**key, **values)
    result = await session.execute(insert.on_conflict_do_update(index_elements=list(key), set_=values, where=where))
    return bool(getattr(result, "rowcount", 0))


def _insert(session: AsyncSession, table: type[Base]) -> postgresql.Insert | sqlite.Insert:
    return postgresql.insert(table) if session.get_bind().dialect.name == "postgresql" else sqlite.insert(table)
