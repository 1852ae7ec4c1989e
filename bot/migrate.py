"""Brings a database to the newest schema; Alembic is driven here and nowhere else."""

from pathlib import Path
from typing import TYPE_CHECKING

from sqlalchemy import Connection, column, func, inspect, pool, select, table
from sqlalchemy.engine import URL
from sqlalchemy.ext.asyncio import create_async_engine

if TYPE_CHECKING:
    from alembic.config import Config

MIGRATING = 0x5279_6164_6F6D  # no chat's id
_FOLDER = Path(__file__).parent.parent / "migrations"


def newest() -> str:
    """The number of the last migration, which its file's name begins with."""
    return max(path.name.partition("_")[0] for path in (_FOLDER / "versions").glob("[0-9]*.py"))


def alembic_config(connection: Connection) -> "Config":
    from alembic.config import Config

    config = Config()
    config.set_main_option("script_location", str(_FOLDER))
    config.set_main_option("path_separator", "os")
    config.attributes["connection"] = connection
    return config


async def migrate(url: URL) -> None:
    """Apply all migrations that the database lacks. Processes that start together do it one after another."""
    if url.get_backend_name() == "sqlite" and url.database:
        Path(url.database).parent.mkdir(parents=True, exist_ok=True)
    engine = create_async_engine(url, poolclass=pool.NullPool)
    try:
        async with engine.begin() as connection:
            if url.get_backend_name() == "postgresql":
                await connection.execute(select(func.pg_advisory_xact_lock(MIGRATING)))
            await connection.run_sync(_upgrade)
    finally:
        await engine.dispose()


def _upgrade(connection: Connection) -> None:
    """Without Alembic when there is nothing to do: a bot that runs for months need not hold 11 MB for its start."""
    if inspect(connection).has_table("alembic_version"):
        version = table("alembic_version", column("version_num"))
        if connection.scalar(select(version.c.version_num)) == newest():
            return
    from alembic import command

    command.upgrade(alembic_config(connection), "head")
