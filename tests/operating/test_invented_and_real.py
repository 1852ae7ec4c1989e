"""Invented people of the local Telegram and real people never share a database."""

import asyncio
import os
import signal
from collections.abc import AsyncIterator, Awaitable, Callable
from pathlib import Path
from typing import Any

import pytest
from aiohttp import ClientSession
from sqlalchemy import bindparam, select, text
from sqlalchemy.engine import make_url
from typer.testing import CliRunner, Result

from bot.cli import app
from bot.demo.words import demo_words
from bot.migrate import apply_migrations
from bot.reference import load_reference
from models.connection.database import Database
from models.origin import DatabaseOrigin, Origin
from models.person import Person, Role
from sandbox import Sandbox
from sandbox.client import Client
from tests.support.bot_process import BotProcess
from tests.support.moment import NOW
from tests.support.office import Office
from tests.support.patience import LONG
from tests.support.people import WITH_ROLES
from tests.support.ports import free_port
from tests.support.serving import serving
from tests.support.stairway import go

pytestmark = pytest.mark.usefixtures("logging_as_before")
CITY_OF_THAT_SCHEMA = text(
    "INSERT INTO cities (name_ru, name_en, timezone) VALUES ('Москва', 'Moscow', 'Europe/Moscow')"
)
PERSON_OF_THAT_SCHEMA = text(
    "INSERT INTO people (telegram_id, surname, first_name, patronymic, language, timezone, city_id, reachable,"
    " created_at)"
    " VALUES (:telegram_id, :surname, :first_name, :patronymic, 'ru', 'Europe/Moscow', 1, true, :now)"
).bindparams(bindparam("now", type_=Person.__table__.c.created_at.type))
REAL_TOKEN = "7000000007:A-token-that-another-Telegram-gave"


@pytest.fixture
async def other_telegram(tmp_path: Path) -> AsyncIterator[Client]:
    """Plays the real Telegram: it knows the token."""
    app = Sandbox(data_dir=tmp_path / "other", token=REAL_TOKEN, pace=False).app()
    async with serving(app) as base, ClientSession() as session:
        yield Client(base, session, LONG)


def bot_in(folder: Path, **settings: str) -> BotProcess:
    environment = {name: value for name, value in os.environ.items() if name != "BOT_TOKEN"}
    port = str(free_port())
    settings = {"DATA_DIR": str(folder), "SANDBOX_PORT": port, "HTTP_PORT": "0", **settings}
    return BotProcess(environment | settings, folder.with_suffix(".log"))


async def people_of(file: Path) -> list[Person]:
    database = Database(f"sqlite+aiosqlite:///{file}")
    async with database.read() as session:
        found = list(await session.scalars(WITH_ROLES))
    await database.close()
    return found


async def run_once(bot: BotProcess, once: Callable[[], Awaitable[None]] | None = None) -> None:
    """Runs until it is ready, then does what is to be done."""
    try:
        await bot.start()
        if once:
            await once()
    finally:
        await bot.kill(signal.SIGTERM)


async def test_the_steps_of_the_readme_in_their_order_end_in_an_empty_association(
    other_telegram: Client, tmp_path: Path
) -> None:
    data = tmp_path / "data"
    await run_once(bot_in(data))
    assert len(await people_of(data / "demo" / "ryadom.db")) > 100

    async def coordinators_number_comes() -> None:
        stranger = await other_telegram.add_person("Чужой", id=demo_words().story.coordinator.telegram_id)
        await other_telegram.say(stranger, "/start")
        await other_telegram.idle()

    await run_once(
        bot_in(data, BOT_TOKEN=REAL_TOKEN, TELEGRAM_API_URL=other_telegram.base_url), coordinators_number_comes
    )
    assert await people_of(data / "ryadom.db") == []


async def test_an_empty_association_is_tried_without_a_token_by_its_owner_alone(tmp_path: Path) -> None:
    for _ in range(2):  # the second start changes nothing
        await run_once(bot_in(tmp_path / "data", DEMO="0"))
        [owner] = await people_of(tmp_path / "data" / "trial" / "ryadom.db")
        assert owner.holds(Role.owner)


def started(url: str, folder: Path, **settings: str) -> Result:
    environment = {"DATA_DIR": str(folder), "DATABASE_URL": url, "HTTP_PORT": "0", **settings}
    return CliRunner().invoke(app, ["run"], env=environment)


def refused(result: Result, words: str) -> bool:
    told = " ".join(result.stderr.split())
    assert isinstance(result.exception, SystemExit), told
    return result.exit_code == 1 and words in told


async def mark(database: Database, origin: Origin) -> None:
    async with database.write() as session:
        session.add(DatabaseOrigin(id=1, origin=origin, noted_at=NOW))


async def in_thread(*what: Any, **settings: str) -> Result:
    """The command line has an event loop of its own."""
    return await asyncio.to_thread(started, *what, **settings)


async def test_a_real_token_is_refused_where_invented_people_are(
    database: Database, database_url: str, tmp_path: Path
) -> None:
    await mark(database, Origin.local)
    result = await in_thread(database_url, tmp_path, BOT_TOKEN=REAL_TOKEN)
    assert refused(result, "holds the invented people of a local Telegram")
    assert REAL_TOKEN not in result.output


async def test_the_local_telegram_is_refused_where_real_people_are(
    database: Database, database_url: str, tmp_path: Path
) -> None:
    await mark(database, Origin.real)
    assert refused(await in_thread(database_url, tmp_path), "holds the people of a real bot: set its BOT_TOKEN")


async def test_the_local_telegram_is_refused_where_people_may_be_real(
    database: Database, database_url: str, tmp_path: Path
) -> None:
    await load_reference(database)
    await Office(database).person("Иванов Пётр")
    assert refused(await in_thread(database_url, tmp_path), "BOT_TOKEN is missing, and the database of DATABASE_URL")


@pytest.mark.parametrize("origin", [Origin.local, None])
async def test_a_demo_of_an_earlier_version_is_recognised(database_url: str, origin: Origin | None) -> None:
    """By two of its people, because a real coordinator may have the name of one."""
    await go(database_url, "0003")
    story = demo_words().story
    earlier = Database(database_url)
    async with earlier.write() as session:
        await session.execute(CITY_OF_THAT_SCHEMA)
        for one, is_theirs in ((story.coordinator, True), (story.mentor, origin is not None)):
            surname, first_name, patronymic = one.name.split()
            values = {
                "telegram_id": one.telegram_id,
                "surname": surname if is_theirs else "Другая",
                "first_name": first_name,
            }
            await session.execute(PERSON_OF_THAT_SCHEMA, {**values, "patronymic": patronymic, "now": NOW})
    await earlier.close()
    await apply_migrations(make_url(database_url))
    now = Database(database_url)
    async with now.read() as session:
        assert await session.scalar(select(DatabaseOrigin.origin)) is origin
    await now.close()


def test_a_command_without_the_token_does_not_ignore_a_real_database(tmp_path: Path) -> None:
    """Otherwise a backup of the demo would be noticed only when it is needed."""
    (tmp_path / "ryadom.db").touch()
    environment = {"DATA_DIR": str(tmp_path), "DATABASE_URL": ""}
    result = CliRunner().invoke(app, ["backup", str(tmp_path / "copy.db")], env=environment)
    assert refused(result, "BOT_TOKEN is missing")
    assert not (tmp_path / "copy.db").exists()
