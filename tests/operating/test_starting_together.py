"""Replicas that start together on an empty PostgreSQL migrate it once."""

import asyncio
import sys
from asyncio.subprocess import DEVNULL, PIPE, Process, create_subprocess_exec
from collections.abc import AsyncIterator
from pathlib import Path
from uuid import uuid4

import asyncpg
import pytest
from sqlalchemy.engine import URL, make_url

from tests.support.patience import LONG, wait_until

ROOT = Path(__file__).parent.parent.parent


@pytest.fixture
async def empty(postgres_server: str) -> AsyncIterator[URL]:
    name = f"empty_{uuid4().hex[:12]}"
    connection = await asyncpg.connect(postgres_server)
    await connection.execute(f"CREATE DATABASE {name}")
    yield make_url(postgres_server).set(database=name, drivername="postgresql+asyncpg")
    await connection.execute(f"DROP DATABASE {name} WITH (FORCE)")
    await connection.close()


CHILD = """
import asyncio, os, sys
from alembic import command
from sqlalchemy.engine import make_url
from bot import migrate
if sys.argv[2] == "careless":
    migrate.MIGRATING = os.getpid()  # each its own lock
upgrade = command.upgrade
def upgrade_and_wait(*what):
    upgrade(*what)
    print("upgraded", flush=True)
    sys.stdin.readline()
command.upgrade = upgrade_and_wait
asyncio.run(migrate.apply_migrations(make_url(sys.argv[1])))
"""

# in this database: other test processes use the same server
WAITING = """
SELECT count(*) FROM pg_locks JOIN pg_stat_activity USING (pid) WHERE NOT granted AND datname = current_database()
"""


async def start_together(url: URL, how: str) -> list[int]:
    """The first has not committed yet when the second wants to migrate; returns their exit codes."""
    first = await begin(url, how)
    async with asyncio.timeout(LONG):
        assert first.stdout is not None
        await first.stdout.readline()
        second = await begin(url, how)
        await until_somebody_waits(url)
        await first.communicate(b"commit\n")
        await second.communicate(b"commit\n")
    return [process.returncode or 0 for process in (first, second)]


async def begin(url: URL, how: str) -> Process:
    address = url.render_as_string(hide_password=False)
    command = (sys.executable, "-c", CHILD, address, how)
    return await create_subprocess_exec(*command, cwd=ROOT, stdin=PIPE, stdout=PIPE, stderr=DEVNULL)


async def until_somebody_waits(url: URL) -> None:
    server = await asyncpg.connect(url.set(drivername="postgresql").render_as_string(hide_password=False))
    try:
        await wait_until(lambda: server.fetchval(WAITING))
    finally:
        await server.close()


async def test_replicas_migrate_one_after_another(empty: URL) -> None:
    assert await start_together(empty, "careful") == [0, 0]


async def test_without_the_lock_replicas_collide(empty: URL) -> None:
    """Shows that the test above depends on the lock."""
    assert await start_together(empty, "careless") == [0, 1]
