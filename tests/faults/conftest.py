"""Prints the figures of a full run in its last lines (docs/reliability.md is written from them), and provides a server
that can be stopped.
"""

from collections import Counter
from collections.abc import AsyncIterator, Sequence
from dataclasses import replace

import pytest
from sqlalchemy.engine import make_url

from bot.migrate import apply_migrations
from models.connection.database import Database
from tests.support.faults.figures import Note
from tests.support.places_race import Doing, Race, race, race_of_processes
from tests.support.postgres import OwnPostgres, begun_postgres
from tests.support.size import is_full

_figures = pytest.StashKey[list[str]]()


@pytest.fixture
def figures(request: pytest.FixtureRequest) -> Note:
    """`figures(lost=0, twice=3)` adds figures of the test; only a full run prints them."""

    def note(**values: object) -> None:
        noted = ", ".join(f"{name} {value}" for name, value in values.items())
        request.config.stash.setdefault(_figures, []).append(f"{request.node.name}: {noted}")

    return note


@pytest.fixture
def raced(database: Database, database_url: str) -> Race:
    """All acts at once: in this process on SQLite, in several on PostgreSQL."""

    async def run(acts: Sequence[Doing]) -> Counter[str]:
        if database.is_sqlite:
            return Counter(await race(database, acts))
        return await race_of_processes(database_url, acts)

    return run


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter, config: pytest.Config) -> None:
    if is_full():
        for line in config.stash.get(_figures, []):
            terminalreporter.write_line(line)


@pytest.fixture
async def own_postgres() -> AsyncIterator[OwnPostgres]:
    with begun_postgres() as server:
        own = replace(server, url=server.url.replace("postgresql://", "postgresql+asyncpg://", 1))
        await apply_migrations(make_url(own.url))
        yield own
