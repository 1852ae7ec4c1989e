"""All data in one workbook: what is exported from a restored database equals what it was restored from."""

import re
from collections.abc import Awaitable, Callable
from pathlib import Path

import pytest
from sqlalchemy import delete, func, insert, select
from sqlalchemy.ext.asyncio import AsyncSession

from bot.demo.history import write_history
from bot.demo.past import Past
from bot.demo.words import demo_words
from bot.reference import load_reference
from bot.whole import CannotRestore, restore_whole
from handlers.importing.lists.files import whole_file
from models.agreement_template import AgreementTemplate
from models.base import Base
from models.connection.database import Database
from models.mentorship import Programme
from models.person import Person, Role
from models.profile import Topic
from services.importing.whole import (
    TableSheet,
    columns_of,
    export_whole,
    export_whole_on_server,
    whole_tables,
    why_left_out,
)
from services.refusals import NotAllowed
from services.unit_of_work import Act
from tests.support.filling import fill
from tests.support.moment import NOW
from tests.support.office import Office
from tests.support.passports import an_office
from tests.support.size import sized

Content = Callable[[Database], Awaitable[None]]
ODD = ["'", "''", "=1+1", "\\r", "a\r\nb", " x ", "\\\\", "_x0041_", "12", "1.0", "true", "🎓 <b>", "a\tb", "", "\\"]


async def exported(database: Database) -> list[TableSheet]:
    async with database.write() as session:
        return await export_whole_on_server(Act(session, NOW, None, None))


async def emptied(database: Database) -> None:
    async with database.write() as session:
        for table in reversed(Base.metadata.sorted_tables):
            await session.execute(delete(table))


async def written(sheets: list[TableSheet], folder: Path) -> Path:
    _, content = await whole_file(sheets)
    file = folder / "all.xlsx"
    file.write_bytes(content)
    return file


async def topics(session: AsyncSession) -> list[str]:
    return list(await session.scalars(select(Topic.name_en).order_by(Topic.id)))


async def rows_in_every_column(database: Database) -> None:
    await fill(database.url.render_as_string(hide_password=False), 30 * len(whole_tables()))


async def three_years(database: Database) -> None:
    await load_reference(database)
    async with database.write() as session:
        await write_history(Past(session, NOW, demo_words()), lambda *_: None)


@pytest.mark.parametrize("content", sized([rows_in_every_column], [rows_in_every_column, three_years]))
async def test_what_is_restored_is_exported_equal(database: Database, tmp_path: Path, content: Content) -> None:
    await content(database)
    before = await exported(database)
    await emptied(database)
    rows = await restore_whole(database, await written(before, tmp_path), lambda _: None)
    assert rows == sum(len(sheet.rows) for sheet in before)
    assert [sheet.table for sheet in before if not sheet.rows] in ([], ["notices"]) or content is three_years
    assert await exported(database) == before
    await (await an_office(database)).person("Новый Пётр Ильич", Role.mentee)  # ids go on after the restored ones


async def test_any_text_comes_back_as_it_was(database: Database, tmp_path: Path) -> None:
    async with database.write() as session:
        rows = [{"name_ru": f"Тема {place}", "name_en": text} for place, text in enumerate(ODD)]
        await session.execute(insert(Topic), rows)
    await restore_whole(database, await written(await exported(database), tmp_path), lambda _: None)
    async with database.read() as session:
        assert await topics(session) == ODD


@pytest.mark.parametrize("engine", ["sqlite"])
async def test_texts_longer_than_a_cell_come_back_whole(database: Database, tmp_path: Path) -> None:
    longest = ["🎓 'я\r\n" * 10_000, "'" * 32_001, "к" * 32_001, "'+'+0", "short"]
    async with database.write() as session:
        of = {"programme": Programme.novice, "file_name": "договор.docx", "uploaded_at": NOW}
        rows = [of | {"version": version, "text": text} for version, text in enumerate(longest)]
        await session.execute(insert(AgreementTemplate), rows)
    await restore_whole(database, await written(await exported(database), tmp_path), lambda _: None)
    async with database.read() as session:
        query = select(AgreementTemplate.text).order_by(AgreementTemplate.version)
        assert list(await session.scalars(query)) == longest


@pytest.mark.parametrize("engine", ["sqlite"])
async def test_only_an_owner_gets_everything(database: Database) -> None:
    office = Office(database)
    owner = await (await an_office(database)).person("Орлова Мария", Role.owner)
    other = await office.person("Сомова Анна", Role.coordinator)
    with pytest.raises(NotAllowed):
        await office.does(other, export_whole)
    assert {sheet.table for sheet in await office.does(owner, export_whole)} == {one.name for one in whole_tables()}


@pytest.mark.parametrize("engine", ["sqlite"])
async def test_nothing_is_restored_over_people_or_from_another_file(database: Database, tmp_path: Path) -> None:
    office = await an_office(database)
    sheets = await exported(database)
    for bad in (sheets[1:], [TableSheet(sheets[0].table, ("id",), ((1,),)), *sheets[1:]]):
        with pytest.raises(CannotRestore):
            await restore_whole(database, await written(bad, tmp_path), lambda _: None)
    (tmp_path / "text.xlsx").write_text("no workbook")
    with pytest.raises(CannotRestore):
        await restore_whole(database, tmp_path / "text.xlsx", lambda _: None)
    await office.person("Иванов Пётр", Role.mentee)
    with pytest.raises(CannotRestore):
        await restore_whole(database, await written(sheets, tmp_path), lambda _: None)
    async with database.read() as session:
        assert await session.scalar(select(func.count()).select_from(Person)) == 1


def test_nothing_that_stays_refers_to_what_is_left_out() -> None:
    """Such a column may be empty; a secret text is empty."""
    kept = {str(column) for table in whole_tables() for column in columns_of(table)}
    lost = {str(column): column for table in whole_tables() for column in table.columns if str(column) not in kept}
    secret = {"events.check_in_key", "events.guest_key", "registrations.way_in_key"}
    assert all(column.nullable or name in secret for name, column in lost.items())
    assert {"mentor_profiles.invite_id", *secret} <= set(lost)


def test_every_table_is_exported_or_left_out_for_a_reason_that_the_administrator_reads() -> None:
    """A new table is exported by itself; one that is to be left out needs a reason and its name in the guide."""
    left = {table.name for table in Base.metadata.sorted_tables if why_left_out(table)}
    assert left | {table.name for table in whole_tables()} == set(Base.metadata.tables)
    guide = Path("docs/operations.md").read_text("utf-8").partition("Every table is in it except these:")[2]
    named = set(re.findall(r"`(\w+)`", guide.partition("\n\n")[2].partition("\n\n")[0]))
    assert named == left
