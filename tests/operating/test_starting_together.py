"""Replicas that start together on an empty PostgreSQL bring it to the newest schema once."""

import asyncio
import sys
from asyncio.subprocess import DEVNULL, PIPE, create_subprocess_exec
from collections.abc import AsyncIterator
from pathlib import Path
from uuid import uuid4

import asyncpg
import pytest
from sqlalchemy.engine import URL, make_url

ROOT = Path(__file__).parent.parent.parent


@pytest.fixture
async def empty(postgres_server: str) -> AsyncIterator[URL]:
    name = f"empty_{uuid4().hex[:12]}"
    connection = await asyncpg.connect(postgres_server)
    await connection.execute(f"CREATE DATABASE {name}")
    yield make_url(postgres_server).set(database=name, drivername="postgresql+asyncpg")
    await connection.execute(f"DROP DATABASE {name} WITH (FORCE)")
    await connection.close()


async def start_together(url: URL, careless: bool = False) -> list[int]:
    """Processes that begin to migrate in the same moment; their exit codes."""
    code = f"""
import asyncio, os, sys
from sqlalchemy.engine import make_url
from bot import migrate
if {careless}:
    migrate.MIGRATING = os.getpid()  # each its own lock
print(flush=True)
sys.stdin.readline()
asyncio.run(migrate.migrate(make_url(sys.argv[1])))
"""
    address = url.render_as_string(hide_password=False)
    processes = [
        await create_subprocess_exec(
            sys.executable, "-c", code, address, cwd=ROOT, stdin=PIPE, stdout=PIPE, stderr=DEVNULL
        )
        for _ in range(3)
    ]
    async with asyncio.timeout(60):
        for process in processes:
            assert process.stdout is not None
            await process.stdout.readline()
        await asyncio.gather(*(process.communicate(b"go\n") for process in processes))
    return [process.returncode or 0 for process in processes]


async def test_they_migrate_one_after_another(empty: URL) -> None:
    assert await start_together(empty) == [0, 0, 0]


async def test_without_the_lock_they_meet(empty: URL) -> None:
    """The test above bites."""
    assert any(await start_together(empty, careless=True))
