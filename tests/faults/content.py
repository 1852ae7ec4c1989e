"""What a database holds, whatever revision it is at: its rows in their order, and the shape of its tables."""

import re
from typing import Any

from sqlalchemy import Connection, Inspector, Table, inspect, pool, select, text
from sqlalchemy.ext.asyncio import create_async_engine

from tests.faults.filling import TABLES

Rows = dict[str, list[dict[str, Any]]]
Shape = dict[str, Any]


async def rows_of(url: str) -> Rows:
    """Of each table that is there, by primary key; of each row the columns that are there."""

    def read(connection: Connection) -> Rows:
        there = inspect(connection)
        return {
            table.name: [dict(row._mapping) for row in connection.execute(_everything(table, there))]
            for table in TABLES
            if there.has_table(table.name)
        }

    return await _ask(url, read)


def _everything(table: Table, there: Inspector) -> Any:
    columns = {column["name"] for column in there.get_columns(table.name)}
    return select(*(column for column in table.columns if column.name in columns)).order_by(*table.primary_key)


def held(rows: Rows, by: Rows) -> Rows:
    """Of these rows, what a database with such columns can hold."""
    return {
        name: [{column: row[column] for column in by[name][0]} for row in found]
        for name, found in rows.items()
        if name in by
    }


async def shape_of(url: str) -> Shape:
    """Columns, keys, constraints and indexes, and how ids are counted, as the database tells them."""

    def read(connection: Connection) -> Shape:
        there = inspect(connection)
        return {name: _table(there, name) for name in there.get_table_names()} | _counting(connection)

    return await _ask(url, read)


def _table(there: Inspector, name: str) -> dict[str, Any]:
    asked = {
        "columns": there.get_columns(name),
        "foreign keys": there.get_foreign_keys(name),
        "unique": there.get_unique_constraints(name),
        "checks": there.get_check_constraints(name),
        "indexes": there.get_indexes(name),
    }
    sorted_by_words = {what: sorted(_spelled(one) for one in found) for what, found in asked.items()}
    return {"key": _spelled(there.get_pk_constraint(name)), **sorted_by_words}


def _spelled(found: Any) -> str:
    """Conditions without PostgreSQL's casts: the same one has others after a dump."""
    if isinstance(found, dict):
        return "; ".join(f"{name}: {_spelled(found[name])}" for name in sorted(found))
    return re.sub(r"::(character varying|text)(\[\])?|[()]", "", str(found))


def _counting(connection: Connection) -> Shape:
    """Sequences of PostgreSQL; SQLite's tables that remember which ids they gave."""
    if connection.dialect.name == "postgresql":
        asked = "SELECT sequencename FROM pg_sequences ORDER BY 1"
    else:
        asked = "SELECT name FROM sqlite_master WHERE sql LIKE '%AUTOINCREMENT%' ORDER BY 1"
    return {"counting": connection.scalars(text(asked)).all()}


async def _ask(url: str, read: Any) -> Any:
    engine = create_async_engine(url, poolclass=pool.NullPool)
    try:
        async with engine.connect() as connection:
            return await connection.run_sync(read)
    finally:
        await engine.dispose()
