"""From SQLite to PostgreSQL: either every row arrives unchanged or nothing does, and the bot goes on there."""

import sqlite3
from collections.abc import AsyncIterator
from contextlib import closing
from datetime import UTC, datetime
from typing import Any
from uuid import uuid4

import asyncpg
import pytest
from sqlalchemy import delete, func, select, update
from sqlalchemy.engine import make_url
from sqlalchemy.ext.asyncio import AsyncSession
from typer.testing import CliRunner

import bot.move
from bot.cli import app
from bot.demo.history import write_history
from bot.demo.past import Past
from bot.demo.words import demo_words
from bot.move import CannotMove, Moved, move_database
from bot.reference import load_reference
from models import Base
from models.connection.database import Database
from models.event import EventNotice
from models.person import City, Person
from models.receiving import Conversation
from services.notices import tell_all
from services.unit_of_work import Act
from tests.support.people import add_person, mentor
from tests.support.size import sized
from tests.support.town import Town


@pytest.fixture
def engine() -> str:
    return "sqlite"


@pytest.fixture
async def target(postgres_server: str, postgres_template: str) -> AsyncIterator[Database]:
    """An empty migrated PostgreSQL beside the test's SQLite."""
    name = f"moved_{uuid4().hex[:12]}"
    connection = await asyncpg.connect(postgres_server)
    await connection.execute(f"CREATE DATABASE {name} TEMPLATE {postgres_template}")
    url = make_url(postgres_server).set(database=name, drivername="postgresql+asyncpg")
    opened = Database(url.render_as_string(hide_password=False))
    yield opened
    await opened.close()
    await connection.execute(f"DROP DATABASE {name} WITH (FORCE)")
    await connection.close()


async def rows_of(database: Database) -> dict[str, int]:
    async with database.read() as session:
        tables = Base.metadata.sorted_tables
        return {table.name: await session.scalar(select(func.count()).select_from(table)) or 0 for table in tables}


NOW = datetime(2026, 11, 24, 12, 30, 15, 123456, tzinfo=UTC)


async def some_of_each_sort(session: AsyncSession) -> None:
    """Times, enums, JSON, big ids, text with quotes and four-byte characters; more rows than are copied at once."""
    people = [
        Person(telegram_id=2**40 + number, surname="О'Нил «Я» 🎓", first_name="А", city_id=1, created_at=NOW)
        for number in range(1500)
    ]
    session.add_all(people)
    await session.flush()
    act = Act(session, NOW, None, None)
    await tell_all(act, [person.id for person in people], EventNotice.announced, {"event_id": 1, "a": "ё"})
    session.add(Conversation(chat_id=2**40, language="ru", state='{"ключ": null}', changed_at=NOW))


async def three_years(session: AsyncSession) -> None:
    await write_history(Past(session, NOW, demo_words()), lambda *_: None)


async def test_all_rows_come_over_and_ids_go_on(database: Database, target: Database) -> None:
    await load_reference(database)
    async with database.write() as session:
        await sized(some_of_each_sort, three_years)(session)
    moved: list[Moved] = []
    await move_database(database, target, moved.append)
    assert await rows_of(target) == await rows_of(database) == {one.table: one.rows for one in moved}
    assert (await rows_of(target))["people"] > 100
    async with database.read() as ours, target.write() as theirs:
        last = await ours.scalar(select(func.max(City.id))) or 0
        city = City(name_ru="Новый", name_en="New", timezone="UTC")
        theirs.add(city)
        await theirs.flush()
        assert city.id == last + 1


async def test_an_id_is_never_given_twice_after_the_move(town: Town, target: Database) -> None:
    async with town.act() as act:
        gone = (await add_person(act, "Иванов Пётр")).id
    async with town.act() as act:
        await act.session.execute(delete(Person))
    await move_database(town.database, target, lambda _: None)
    async with target.write() as session:
        session.add(Person(surname="П", first_name="А", city_id=1, created_at=town.clock.now()))
        await session.flush()
        assert await session.scalar(select(func.max(Person.id))) == gone + 1


async def test_the_bot_goes_on_there_in_the_middle_of_a_conversation(town: Town, target: Database) -> None:
    someone, visitor = await mentor(town), await town.person("Пётр")
    await visitor.start()
    await visitor.press("need_mentor", "agree")
    await town.stop()
    await move_database(town.database, target, lambda _: None)
    town.database = target
    await town.start()
    await visitor.say("Иванов Пётр Алексеевич")
    assert "city:1" in await visitor.buttons()
    await someone.start()
    assert await someone.buttons()
    await town.stop()


async def lose_a_row(session: AsyncSession) -> None:
    await session.execute(delete(City).where(City.id == 1))


async def change_a_word(session: AsyncSession) -> None:
    await session.execute(update(City).where(City.id == 1).values(name_ru="Другой"))


@pytest.mark.parametrize("harm", [lose_a_row, change_a_word])
async def test_a_row_that_arrives_changed_stops_the_move_and_nothing_is_moved(
    database: Database, target: Database, monkeypatch: pytest.MonkeyPatch, harm: object
) -> None:
    await load_reference(database)
    read = bot.move._read

    async def read_harmed(session: AsyncSession, table: object) -> object:
        if table is City.__table__:
            await harm(session)  # type: ignore[operator]
        return await read(session, table)  # type: ignore[arg-type]

    monkeypatch.setattr(bot.move, "_read", read_harmed)
    with pytest.raises(CannotMove, match="cities"):
        await move_database(database, target, lambda _: None)
    assert set((await rows_of(target)).values()) == {0}


async def test_a_target_with_rows_is_refused(database: Database, target: Database) -> None:
    await load_reference(target)
    with pytest.raises(CannotMove, match="not empty"):
        await move_database(database, target, lambda _: None)
    with pytest.raises(CannotMove, match="from SQLite to PostgreSQL"):
        await move_database(target, database, lambda _: None)


async def test_nobody_writes_to_the_source_meanwhile(
    database: Database, target: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Anything that a running bot added after its table was read would be lost."""
    copy, refused = bot.move._copy, []

    async def copy_while_another_writes(*args: Any) -> Any:
        with closing(sqlite3.connect(str(database.url.database), timeout=0)) as other:
            with pytest.raises(sqlite3.OperationalError, match="locked") as error:
                other.execute("DELETE FROM notices")
            refused.append(error)
        return await copy(*args)

    monkeypatch.setattr(bot.move, "_copy", copy_while_another_writes)
    await move_database(database, target, lambda _: None)
    assert len(refused) == len(Base.metadata.sorted_tables)


def test_the_command_says_in_one_sentence_why_not(template: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DATABASE_URL", f"sqlite:///{template}")
    refused = CliRunner().invoke(app, ["move", f"sqlite:///{template}"])
    assert refused.exit_code == 1
    assert "from SQLite to PostgreSQL" in refused.stderr
