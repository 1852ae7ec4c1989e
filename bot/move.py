"""Moves all rows from SQLite to PostgreSQL in one transaction, checked row by row.

Meanwhile nobody can write to the SQLite file, and PostgreSQL shows nothing until the end. For each table the rows that
both databases return are compared by their number and by the sum of their hashes. The sum does not depend on the order,
because the two databases sort text differently.
"""

import json
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from hashlib import sha256
from typing import Any

from sqlalchemy import Row, Table, column, func, insert, select
from sqlalchemy import table as named_table
from sqlalchemy.ext.asyncio import AsyncSession

from bot.operator_error import OperatorError
from models import Base
from models.connection.database import Database

ROWS_AT_ONCE = 1000


class CannotMove(OperatorError):
    """The data cannot be moved; the message says why. The target is unchanged."""


@dataclass(frozen=True, slots=True)
class Moved:
    table: str
    rows: int


@dataclass(slots=True)
class _Content:
    rows: int = 0
    hashes: int = 0

    def add(self, rows: Sequence[Row[Any]]) -> None:
        self.rows += len(rows)
        self.hashes += sum(int.from_bytes(sha256(_spelled(row)).digest()) for row in rows)


async def move_database(source: Database, target: Database, on_table: Callable[[Moved], None]) -> None:
    """Copy everything. Both databases must be at the newest schema. Raises CannotMove."""
    if not source.is_sqlite or target.is_sqlite:
        raise CannotMove("Moving goes from SQLite to PostgreSQL.")
    async with source.write() as ours, target.write() as theirs:
        await _refuse_filled(theirs)
        await ours.execute(select(1))  # begins the write transaction, so that nobody else can write from here on
        for table in Base.metadata.sorted_tables:
            sent = await _copy(ours, theirs, table)
            came = await _read(theirs, table)
            if sent != came:
                raise CannotMove(f"The rows of {table.name} did not come over as they were; nothing was moved.")
            await _go_on_counting(ours, theirs, table)
            on_table(Moved(table.name, came.rows))


async def _refuse_filled(theirs: AsyncSession) -> None:
    for table in Base.metadata.sorted_tables:
        if await theirs.scalar(select(func.count()).select_from(table)):
            raise CannotMove(f"The target is not empty: {table.name} has rows.")


async def _copy(ours: AsyncSession, theirs: AsyncSession, table: Table) -> _Content:
    content = _Content()
    stream = await ours.stream(select(table))
    async for rows in stream.partitions(ROWS_AT_ONCE):
        content.add(rows)
        await theirs.execute(insert(table), [dict(row._mapping) for row in rows])
    return content


async def _read(session: AsyncSession, table: Table) -> _Content:
    content = _Content()
    stream = await session.stream(select(table))
    async for rows in stream.partitions(ROWS_AT_ONCE):
        content.add(rows)
    return content


async def _go_on_counting(ours: AsyncSession, theirs: AsyncSession, table: Table) -> None:
    """Sets the sequence so that new rows get ids that were never used, not even by deleted rows."""
    counted = table.autoincrement_column
    if counted is None:
        return
    last = max(await theirs.scalar(select(func.max(counted))) or 0, await _given_once(ours, table))
    if last:
        await theirs.execute(select(func.setval(func.pg_get_serial_sequence(table.name, counted.name), last)))


async def _given_once(ours: AsyncSession, table: Table) -> int:
    """The last id that SQLite gave in this table, 0 where it does not remember."""
    if not table.dialect_options["sqlite"]["autoincrement"]:
        return 0
    remembered = named_table("sqlite_sequence", column("name"), column("seq"))
    return int(await ours.scalar(select(remembered.c.seq).where(remembered.c.name == table.name)) or 0)


def _spelled(row: Row[Any]) -> bytes:
    return json.dumps([_plain(value) for value in row], ensure_ascii=False, sort_keys=True, default=str).encode()


def _plain(value: Any) -> Any:
    if isinstance(value, StrEnum):
        return str(value)
    return value.isoformat() if isinstance(value, datetime) else value
