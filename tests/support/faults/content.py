"""Reads a database at any revision: its rows in order, and the shape of its tables."""

import re
from typing import Any

from sqlalchemy import Connection, Table, inspect, pool, select, table, text
from sqlalchemy.ext.asyncio import create_async_engine

from tests.support.filling import TABLES

Rows = dict[str, list[dict[str, Any]]]
Shape = dict[str, Any]


async def rows_of(url: str) -> Rows:
    """The rows of each existing table by primary key, with the existing columns."""

    def read(connection: Connection) -> Rows:
        there = {
            name: {column["name"] for column in found}
            for (_, name), found in inspect(connection).get_multi_columns().items()
        }
        return {
            table.name: [dict(row._mapping) for row in connection.execute(_everything(table, there[table.name]))]
            for table in TABLES
            if table.name in there
        }

    return await _ask(url, read)


def _everything(table: Table, there: set[str]) -> Any:
    return select(*(column for column in table.columns if column.name in there)).order_by(*table.primary_key)


def held(rows: Rows, by: Rows) -> Rows:
    """Which part of these rows a database with such columns can hold."""
    return {
        name: [{column: row[column] for column in by[name][0]} for row in found]
        for name, found in rows.items()
        if name in by
    }


async def shape_of(url: str) -> Shape:
    """Columns, keys, constraints, indexes and how ids are counted, as the database reports them."""

    def read(connection: Connection) -> Shape:
        there = inspect(connection)
        told = {
            "columns": there.get_multi_columns(),
            "key": there.get_multi_pk_constraint(),
            "foreign keys": there.get_multi_foreign_keys(),
            "unique": there.get_multi_unique_constraints(),
            "checks": there.get_multi_check_constraints(),
            "indexes": there.get_multi_indexes(),
        }
        return {what: _by_table(found) for what, found in told.items()} | _counting(connection)

    return await _ask(url, read)


def _by_table(told: Any) -> dict[str, Any]:
    return {
        name: sorted(map(_spelled, found)) if isinstance(found, list) else _spelled(found)
        for (_, name), found in told.items()
    }


def _spelled(found: Any) -> str:
    """Conditions without PostgreSQL's casts, because a dump changes the casts of the same condition."""
    if isinstance(found, dict):
        return "; ".join(f"{name}: {_spelled(found[name])}" for name in sorted(found))
    return re.sub(r"::(character varying|text)(\[\])?|[()]", "", str(found))


def _counting(connection: Connection) -> Shape:
    """PostgreSQL's sequences, and SQLite's tables that remember the ids they gave."""
    if connection.dialect.name == "postgresql":
        asked = "SELECT sequencename FROM pg_sequences ORDER BY 1"
    else:
        asked = "SELECT name FROM sqlite_master WHERE sql LIKE '%AUTOINCREMENT%' ORDER BY 1"
    return {"counting": connection.scalars(text(asked)).all()}


async def exactly(url: str) -> list[str]:
    """Everything that the database stores, as it reports it itself. Only for comparing one database with itself; faster
    than the rest.
    """

    def read(connection: Connection) -> list[str]:
        tables, told = _CATALOGUE[connection.dialect.name]
        names = connection.exec_driver_sql(tables).scalars()
        asked = [text(told), *(select(text("*")).select_from(table(name)) for name in names)]
        return [spelled for query in asked for spelled in sorted(map(repr, connection.execute(query)))]

    found: list[str] = await _ask(url, read)
    return found


_CATALOGUE = {
    "sqlite": (
        "SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY 1",
        "SELECT type, name, tbl_name, sql FROM sqlite_master",
    ),
    "postgresql": (
        "SELECT tablename FROM pg_tables WHERE schemaname = 'public' ORDER BY 1",
        """SELECT attrelid::regclass::text, attname || ' ' || format_type(atttypid, atttypmod) || ' ' || attnotnull,
                  pg_get_expr(adbin, adrelid)
             FROM pg_attribute LEFT JOIN pg_attrdef ON (adrelid, adnum) = (attrelid, attnum)
            WHERE attnum > 0 AND attrelid IN (SELECT oid FROM pg_class WHERE relnamespace = 'public'::regnamespace)
            UNION ALL
           SELECT conrelid::regclass::text, conname, pg_get_constraintdef(oid)
             FROM pg_constraint WHERE connamespace = 'public'::regnamespace
            UNION ALL
           SELECT tablename, indexname, indexdef FROM pg_indexes WHERE schemaname = 'public'""",
    ),
}


async def _ask(url: str, read: Any) -> Any:
    engine = create_async_engine(url, poolclass=pool.NullPool)
    try:
        async with engine.connect() as connection:
            return await connection.run_sync(read)
    finally:
        await engine.dispose()
