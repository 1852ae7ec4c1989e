"""Brings a database to the newest schema; Alembic is driven here and nowhere else."""

from pathlib import Path

from alembic import command
from alembic.config import Config
from sqlalchemy import Connection, func, pool, select
from sqlalchemy.engine import URL
from sqlalchemy.ext.asyncio import create_async_engine

MIGRATING = 0x5279_6164_6F6D  # no chat's id
_FOLDER = Path(__file__).parent.parent / "migrations"


def alembic_config(connection: Connection) -> Config:
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
            await connection.run_sync(lambda sync: command.upgrade(alembic_config(sync), "head"))
    finally:
        await engine.dispose()
