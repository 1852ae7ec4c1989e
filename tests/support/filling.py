"""Fills every table with rows that have a value in every column, made from the metadata: a new table needs nothing
here.
"""

from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from datetime import UTC, date, datetime, timedelta
from typing import Any

from sqlalchemy import BigInteger, Column, Table, TypeDecorator, delete, insert
from sqlalchemy.ext.asyncio import AsyncSession

from models import Base
from models.base import EnumText
from models.connection.database import Database
from models.newer_values import members_of

TABLES = Base.metadata.sorted_tables
LONG_AGO = datetime(2001, 1, 1, 12, 30, 15, 123456, tzinfo=UTC)
EMPTY_EACH = 7  # every seventh row is null where null is allowed
AT_ONCE = 1000

Added = dict[Column[Any], Any]


async def fill(url: str, total: int) -> int:
    """Fills an empty database with about `total` rows, the same number in each table, with ids from 1 on; returns that
    number. One more row of each was added and deleted, so that its id was given once.
    """
    each = total // len(TABLES)
    async with _writing(url) as session:
        for table in TABLES:
            for first in range(0, each, AT_ONCE):
                rows = [_row(table, number) for number in range(first, min(first + AT_ONCE, each))]
                await session.execute(insert(table), rows)
        added = await _add_one_more(session, each)
        for table in reversed(TABLES):
            await session.execute(delete(table).where(*(key == added[key] for key in table.primary_key)))
    return each


async def add_one_more(url: str, number: int) -> dict[str, int]:
    """Adds one row to each table; returns the ids that the database gave, where it gives them."""
    async with _writing(url) as session:
        added = await _add_one_more(session, number)
    counted = [table.autoincrement_column for table in TABLES]
    return {column.table.name: added[column] for column in counted if column is not None}


@asynccontextmanager
async def _writing(url: str) -> AsyncIterator[AsyncSession]:
    database = Database(url)
    try:
        async with database.write() as session:
            yield session
    finally:
        await database.close()


async def _add_one_more(session: AsyncSession, number: int) -> Added:
    """The rows refer to each other by the ids they got."""
    added: Added = {}
    for table in TABLES:
        row = _row(table, number, added)
        result: Any = await session.execute(insert(table), row)
        added |= {table.c[name]: value for name, value in row.items()}
        added |= dict(zip(table.primary_key, result.inserted_primary_key, strict=True))
    return added


def _row(table: Table, number: int, added: Added | None = None) -> dict[str, Any]:
    """All columns but the id that the database gives."""
    empty = number % EMPTY_EACH == EMPTY_EACH - 1
    return {
        column.name: None if empty and column.nullable else _value(column, number, added or {})
        for column in table.columns
        if column is not table.autoincrement_column
    }


def _value(column: Column[Any], number: int, added: Added) -> Any:
    """A value for row `number`, different from those of other rows where the type allows it."""
    for key in column.foreign_keys:
        if key.column.table is column.table:
            return 1  # the first row, which refers to itself
        return added[key.column] if key.column in added else _value(key.column, number, added)
    if column is column.table.autoincrement_column:
        return number + 1
    if isinstance(column.type, EnumText):
        members = members_of(column.type.kind)
        return members[number % len(members)]
    kind = column.type.impl_instance if isinstance(column.type, TypeDecorator) else column.type
    return _BY_TYPE[kind.python_type](kind, number)


def _words(kind: Any, number: int) -> str:
    return f"{number} О'Нил «Я»\n🎓 <b>"[: kind.length]


_BY_TYPE: dict[type, Callable[[Any, int], Any]] = {
    bool: lambda _, number: number % 2 == 0,
    int: lambda kind, number: number + (2**40 if isinstance(kind, BigInteger) else 0),
    float: lambda _, number: number / 8,  # a binary fraction, which every database keeps exactly
    str: _words,
    date: lambda _, number: (LONG_AGO + timedelta(days=number)).date(),
    datetime: lambda _, number: LONG_AGO + timedelta(minutes=number, microseconds=number),
    object: lambda _, number: {"ключ": number, "слова": ["ё", None, {}]},  # as JSON has it
}
