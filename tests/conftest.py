"""Fixtures for every test: a database (`tests/support/databases.py`), and a town, which is the bot and its people
together. What costs time and changes nothing is made faster here.
"""

import os
import ssl
from collections.abc import AsyncIterator
from datetime import timedelta
from functools import cache, lru_cache
from pathlib import Path
from typing import Any

import hypothesis
import pytest
import structlog
from aiohttp import web_app
from alembic.config import Config
from alembic.script import ScriptDirectory
from hypothesis import HealthCheck
from sqlalchemy.ext.asyncio import AsyncEngine, create_async_engine

import bot.dispatcher
import handlers.wiring
import models.connection.database
from bot.gc_tuning import freeze_loaded
from bot.receive import flood
from bot.send import outbox, window_refreshes
from models.connection.database import Database
from tests.support.at_hand import answer_at_once
from tests.support.disk import wait_for_no_disk
from tests.support.grouping import (  # noqa: F401 (hooks)
    pytest_collection_modifyitems,
    pytest_xdist_make_scheduler,
)
from tests.support.patience import outlast_pauses, take_time
from tests.support.size import is_full
from tests.support.taps import pytest_terminal_summary, task  # noqa: F401 (a hook and a fixture)
from tests.support.town import Town, media_ids, one_dispatcher, open_town
from tests.support.watched import WatchedDatabase

pytest_plugins = ("tests.support.databases",)


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
