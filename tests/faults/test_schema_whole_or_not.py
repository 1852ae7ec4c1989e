"""A migration is stopped in the middle, by an error or by SIGKILL: the schema is the old one with its rows, and the
next start brings the new one.
"""

import asyncio
import contextlib
import os
import signal
from collections.abc import AsyncIterator, Iterator
from pathlib import Path
from typing import Any
from uuid import uuid4

import asyncpg
import pytest
from sqlalchemy import Engine, event, pool, text
from sqlalchemy.engine import URL, make_url
from sqlalchemy.exc import DBAPIError
from sqlalchemy.ext.asyncio import AsyncEngine, create_async_engine

import bot.migrate
from bot.migrate import apply_migrations
from tests.faults.bot_process import forking
from tests.faults.conftest import Note
from tests.faults.content import held, rows_of, shape_of
from tests.faults.filling import fill
from tests.faults.stairway import go, revisions
from tests.support.size import sized

FIRST_EACH, LATER_EACH = sized(29, 1), sized(3, 1)  # it is stopped after each so-manieth statement
ROWS = sized(500, 20_000)
DEAD_IN = 60  # seconds


class Stopped(Exception):
    pass


@contextlib.contextmanager
def stopping_after(count: int, how: Any) -> Iterator[None]:
    """After so many statements, the last of which is the order to commit."""
    left = count

    def one_more(*_: Any) -> None:
        nonlocal left
        left -= 1
        if not left:
            how()

    event.listen(Engine, "after_cursor_execute", one_more)
    event.listen(Engine, "commit", one_more)
    try:
        yield
    finally:
        event.remove(Engine, "after_cursor_execute", one_more)
        event.remove(Engine, "commit", one_more)


def _raise() -> None:
    raise Stopped


async def fails(url: str, after: int) -> bool:
    """Whether it was stopped before it had ended."""
    with stopping_after(after, _raise):
        try:
            await apply_migrations(make_url(url))
        except Stopped:
            return True
    return False


def _die() -> None:
    os.kill(os.getpid(), signal.SIGKILL)


def _migrate_and_die(url: str, after: int, careless: bool) -> None:
    if careless:
        bot.migrate._engine = careless_engine
    with stopping_after(after, _die):
        asyncio.run(apply_migrations(make_url(url)))


async def is_killed(url: str, after: int, careless: bool = False) -> bool:
    process = forking.Process(target=_migrate_and_die, args=(url, after, careless))
    process.start()
    await asyncio.to_thread(process.join, DEAD_IN)
    assert process.exitcode in (0, -signal.SIGKILL)
    return process.exitcode != 0


def careless_engine(url: URL) -> AsyncEngine:
    """As the driver of SQLite begins its transactions by itself; without any on PostgreSQL, which needs nothing."""
    how = {} if url.get_backend_name() == "sqlite" else {"isolation_level": "AUTOCOMMIT"}
    return create_async_engine(url, poolclass=pool.NullPool, **how)


@pytest.fixture
async def empty_url(engine: str, template: str, tmp_path: Path) -> AsyncIterator[str]:
    """A database without a table."""
    if engine == "sqlite":
        yield f"sqlite+aiosqlite:///{tmp_path / 'empty.db'}"
        return
    url = make_url(template).set(database=f"empty_{uuid4().hex[:12]}")
    connection = await asyncpg.connect(url.set(database="postgres").render_as_string(hide_password=False))
    await connection.execute(f"CREATE DATABASE {url.database}")
    yield url.set(drivername="postgresql+asyncpg").render_as_string(hide_password=False)
    await connection.execute(f"DROP DATABASE {url.database} WITH (FORCE)")
    await connection.close()


async def stopped_again_and_again(url: str, stopped: Any, each: int) -> int:
    """How often it was stopped before it came through: it left all as it was each time."""
    old, rows, times = await shape_of(url), await rows_of(url), 0
    while await stopped(url, times * each + 1):
        times += 1
        assert await shape_of(url) == old
        assert await rows_of(url) == rows
    assert held(await rows_of(url), by=rows) == rows
    return times


@pytest.mark.parametrize("stopped", [fails, is_killed])
async def test_the_first_schema_comes_whole_or_not_at_all(
    empty_url: str, database_url: str, stopped: Any, figures: Note
) -> None:
    figures(times=await stopped_again_and_again(empty_url, stopped, FIRST_EACH))
    assert await shape_of(empty_url) == await shape_of(database_url)


@pytest.mark.parametrize("stopped", [fails, is_killed])
async def test_so_does_each_step_of_a_database_in_use(database_url: str, stopped: Any, figures: Note) -> None:
    await fill(database_url, ROWS)
    new = await shape_of(database_url)
    for revision in reversed(revisions()[:-1]):
        await go(database_url, revision)
        figures(below=revision, times=await stopped_again_and_again(database_url, stopped, LATER_EACH))
        assert await shape_of(database_url) == new


async def test_it_bites_when_the_schema_is_changed_outside_a_transaction(empty_url: str) -> None:
    """Half a schema, which no start gets over."""
    assert await is_killed(empty_url, 30, careless=True)
    assert "cities" in await rows_of(empty_url)
    with pytest.raises(DBAPIError, match=r"cities.* already exists"):
        await apply_migrations(make_url(empty_url))


def is_in_the_file(word: str, url: URL) -> bool:
    return word.encode() in Path(str(url.database)).read_bytes()


def leave_all(connection: Any, _record: object) -> None:
    """As SQLite does unless it was built otherwise."""
    connection.execute("PRAGMA secure_delete=OFF").close()


@pytest.mark.parametrize("engine", ["sqlite"])
@pytest.mark.parametrize("careless", [False, True])
async def test_rows_of_a_table_that_is_dropped_are_not_left_in_the_file(
    database_url: str, careless: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A step that copies a table drops the old one, and somebody in it may be erased afterwards."""
    word, url = "приметное", make_url(database_url)
    await fill(database_url, 500)
    if careless:
        monkeypatch.setattr(bot.migrate, "_leave_nothing", leave_all)
    async with bot.migrate.migrating(url) as connection:
        await connection.execute(text("UPDATE operators SET name = :word WHERE id = 2"), {"word": word})
    async with bot.migrate.migrating(url) as connection:
        await connection.execute(text("DROP TABLE operators"))
    assert is_in_the_file(word, url) is careless
