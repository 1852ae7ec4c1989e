"""Brings a database to the newest schema; the only module that runs Alembic."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any

from sqlalchemy import Connection, column, event, func, inspect, pool, select, table
from sqlalchemy.engine import URL
from sqlalchemy.ext.asyncio import AsyncConnection, AsyncEngine, create_async_engine

from models.connection.private_files import make_private_database

if TYPE_CHECKING:
    from alembic.config import Config

    from models.connection.database import Database

MIGRATING = 0x5279_6164_6F6D  # advisory lock; no chat has this id
PATIENCE = 10  # seconds, for a bot that is writing to the SQLite file
FOLDER = Path(__file__).parent.parent / "migrations"


def newest() -> str:
    """The number of the last migration, taken from its file's name."""
    return max(path.name.partition("_")[0] for path in (FOLDER / "versions").glob("[0-9]*.py"))


def alembic_config(connection: Connection) -> "Config":
    from alembic.config import Config

    config = Config()
    config.set_main_option("script_location", str(FOLDER))
    config.set_main_option("path_separator", "os")
    config.attributes["connection"] = connection
    return config


async def apply_migrations(url: URL) -> str:
    """Apply all migrations that the database lacks, or none. Processes that start together take turns. Returns the
    number of the schema that the database has afterwards, which may be that of a newer version.
    """
    async with migrating(url) as connection:
        return await connection.run_sync(_upgrade)


async def schema_of(database: "Database") -> str | None:
    """The number of the last migration applied, maybe by a newer version; None when there was none."""
    async with database.read() as session:
        return await (await session.connection()).run_sync(_schema)


@asynccontextmanager
async def migrating(url: URL) -> AsyncIterator[AsyncConnection]:
    """A transaction for changing the schema: complete or not at all, with no other process changing it meanwhile."""
    if url.get_backend_name() == "sqlite":
        make_private_database(url.database)
    engine = _engine(url)
    try:
        async with engine.begin() as connection:
            if url.get_backend_name() == "postgresql":
                await connection.execute(select(func.pg_advisory_xact_lock(MIGRATING)))
            yield connection
    finally:
        await engine.dispose()


def _engine(url: URL) -> AsyncEngine:
    """SQLite's driver would begin a transaction only at the first change of a row and leave schema changes outside it,
    so the engine begins it here. Foreign keys are not enforced: Alembic copies a table and drops the old one.
    """
    if url.get_backend_name() == "postgresql":
        return create_async_engine(url, poolclass=pool.NullPool)
    how = {"isolation_level": None, "timeout": PATIENCE}
    engine = create_async_engine(url, poolclass=pool.NullPool, connect_args=how)
    event.listen(engine.sync_engine, "connect", _leave_nothing)
    event.listen(engine.sync_engine, "begin", _begin)
    return engine


def _leave_nothing(connection: Any, _record: object) -> None:
    """Overwrites deleted content. Otherwise rows of a copied or dropped table would stay in the file's free pages, even
    after the person is erased.
    """
    connection.execute("PRAGMA secure_delete=ON").close()


def _begin(connection: Connection) -> None:
    connection.exec_driver_sql("BEGIN IMMEDIATE")


def _schema(connection: Connection) -> str | None:
    if not inspect(connection).has_table("alembic_version"):
        return None
    version = table("alembic_version", column("version_num"))
    there: str | None = connection.scalar(select(version.c.version_num))
    return there


def _upgrade(connection: Connection) -> str:
    """Does not import Alembic when there is nothing to do, which saves a bot that runs for months 11 MB. A schema of a
    newer version is left alone: an old version may start again during an upgrade.
    """
    there = _schema(connection)
    if there is not None and there >= newest():
        return there
    from alembic import command

    command.upgrade(alembic_config(connection), "head")
    return newest()
