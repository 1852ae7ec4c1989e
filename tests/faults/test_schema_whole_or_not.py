"""A migration is stopped in the middle, by an error or by SIGKILL: the old schema and its rows stay, and the next start
completes the migration.
"""

import asyncio
import signal
from collections.abc import AsyncIterator, Iterable
from pathlib import Path
from random import Random
from typing import Any
from uuid import uuid4

import asyncpg
import pytest
from sqlalchemy import text
from sqlalchemy.engine import URL, make_url
from sqlalchemy.exc import DBAPIError

import bot.migrate
from bot.migrate import apply_migrations
from tests.support.bot_process import forking
from tests.support.faults.content import exactly, held, rows_of, shape_of
from tests.support.faults.figures import Note
from tests.support.faults.stopping import calling, migrate_and_die, stopping_after
from tests.support.filling import fill
from tests.support.patience import LONG
from tests.support.size import is_full, sized
from tests.support.stairway import go, revisions

BETWEEN = sized(1, 50)  # how many statements of a start it is stopped after, besides the last one
ROWS = 500
DEAD_IN = LONG


class Stopped(Exception):
    pass


def _raise(*_: Any) -> None:
    raise Stopped


async def fails(url: str, after: int) -> bool:
    """Whether it was stopped before it ended."""
    with stopping_after(after, _raise):
        try:
            await apply_migrations(make_url(url))
        except Stopped:
            return True
    return False


async def is_killed(url: str, after: int, careless: bool = False) -> bool:
    process = forking.Process(target=migrate_and_die, args=(url, after, careless))
    process.start()
    await asyncio.to_thread(process.join, DEAD_IN)
    assert process.exitcode in (0, -signal.SIGKILL)
    return process.exitcode != 0


@pytest.fixture
async def empty_url(engine: str, template: str, tmp_path: Path) -> AsyncIterator[str]:
    """A database without any table."""
    if engine == "sqlite":
        yield f"sqlite+aiosqlite:///{tmp_path / 'empty.db'}"
        return
    url = make_url(template).set(database=f"empty_{uuid4().hex[:12]}")
    connection = await asyncpg.connect(url.set(database="postgres").render_as_string(hide_password=False))
    await connection.execute(f"CREATE DATABASE {url.database}")
    yield url.set(drivername="postgresql+asyncpg").render_as_string(hide_password=False)
    await connection.execute(f"DROP DATABASE {url.database} WITH (FORCE)")
    await connection.close()


async def statements_of_a_start(url: str) -> int:
    """How many statements a start takes to the newest schema, including the commit; the database stays unchanged."""
    count = 1

    def one_more(*_: Any) -> None:
        nonlocal count
        count += 1

    with calling(one_more, at_commit=_raise), pytest.raises(Stopped):
        await apply_migrations(make_url(url))
    return count


def some_of(count: int) -> list[int]:
    """Chosen at random, but the same in each run; always includes the commit."""
    between = range(1, count)
    return [*sorted(Random(count).sample(between, min(BETWEEN, len(between)))), count]


async def stopped_again_and_again(url: str, stopped: Any, points: Iterable[int]) -> None:
    """Checks that each stop left everything as it was."""
    before = await exactly(url)
    for point in points:
        assert await stopped(url, point)
        assert await exactly(url) == before


@pytest.mark.parametrize("stopped", [fails, is_killed])
async def test_the_first_schema_is_created_completely_or_not_at_all(
    empty_url: str, database_url: str, stopped: Any, figures: Note
) -> None:
    count = await statements_of_a_start(empty_url)
    points = range(1, count + 1) if is_full() else some_of(count)
    figures(times=len(points))
    await stopped_again_and_again(empty_url, stopped, points)
    await apply_migrations(make_url(empty_url))
    assert await shape_of(empty_url) == await shape_of(database_url)


@pytest.mark.parametrize("stopped", [fails, is_killed])
async def test_each_migration_of_a_database_in_use_is_applied_completely_or_not_at_all(
    database_url: str, stopped: Any, figures: Note
) -> None:
    """The newest migration alone, and all of them together; a full run begins at every schema, and stops the start from
    the first one at each statement.
    """
    await fill(database_url, ROWS)
    new, downwards = await shape_of(database_url), list(reversed(revisions()[:-1]))
    for revision in downwards if is_full() else (downwards[0], downwards[-1]):
        await go(database_url, revision)
        count = await statements_of_a_start(database_url)
        points = range(1, count + 1) if is_full() and revision == downwards[-1] else some_of(count)
        figures(below=revision, times=len(points))
        rows = await rows_of(database_url)
        await stopped_again_and_again(database_url, stopped, points)
        await apply_migrations(make_url(database_url))
        assert await shape_of(database_url) == new
        assert held(await rows_of(database_url), by=rows) == rows


async def test_it_bites_when_the_schema_is_changed_outside_a_transaction(empty_url: str) -> None:
    """It leaves half a schema, from which no start recovers."""
    before = await exactly(empty_url)
    assert await is_killed(empty_url, 30, careless=True)
    assert await exactly(empty_url) != before
    assert "cities" in await rows_of(empty_url)
    with pytest.raises(DBAPIError, match=r"cities.* already exists"):
        await apply_migrations(make_url(empty_url))


def is_in_the_file(word: str, url: URL) -> bool:
    return word.encode() in Path(str(url.database)).read_bytes()


def leave_all(connection: Any, _record: object) -> None:
    """As SQLite does by default."""
    connection.execute("PRAGMA secure_delete=OFF").close()


@pytest.mark.parametrize("engine", ["sqlite"])
@pytest.mark.parametrize("careless", [False, True])
async def test_rows_of_a_table_that_is_dropped_are_not_left_in_the_file(
    database_url: str, careless: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A step that copies a table drops the old one, and a person in it may be erased later."""
    word, url = "приметное", make_url(database_url)
    await fill(database_url, 500)
    if careless:
        monkeypatch.setattr(bot.migrate, "_leave_nothing", leave_all)
    async with bot.migrate.migrating(url) as connection:
        await connection.execute(text("UPDATE operators SET name = :word WHERE id = 2"), {"word": word})
    async with bot.migrate.migrating(url) as connection:
        await connection.execute(text("DROP TABLE operators"))
    assert is_in_the_file(word, url) is careless
