"""What a list says: its headings, its cells, who of it is known already; and that it is loaded whole or not at all."""

from collections.abc import Sequence
from datetime import date

import pytest
from sqlalchemy import select

from bot.clock import MovableClock
from bot.owner import make_owner
from bot.reference import load_reference
from handlers.shared.speech import LOCALES, Speech
from models.database import Database
from models.person import Person, Position, School
from models.profile import MentorProfile
from reports.table import Line
from services.act import Uow
from services.importing.cells import BadCell, RowProblem, capacity_in, forms_in, month_in, position_in, roles_in
from services.importing.changes import Changes
from services.importing.columns import Column, UnknownHeadings, recognize
from services.importing.loading import load
from services.importing.matching import reference
from services.importing.rows import parse

TODAY = date(2026, 3, 12)


@pytest.fixture
def engine() -> str:
    return "sqlite"


@pytest.fixture
async def uow(database: Database) -> Uow:
    await load_reference(database)
    await make_owner(database, 1, "Орлова Мария Ивановна", "Москва")
    return Uow(database, MovableClock(), 1)


def lines(rows: Sequence[Sequence[str]]) -> list[Line]:
    return [Line(number, list(row)) for number, row in enumerate(rows, start=1)]


async def bring(uow: Uow, *rows: Sequence[str]) -> Changes:
    async with uow.write() as act:
        return await load(act, parse(recognize(lines(rows)), await reference(act)))


def counts(changes: Changes) -> tuple[int, int, int, int]:
    return changes.new, changes.changed, changes.unchanged, len(changes.wrong)


@pytest.mark.parametrize("locale", LOCALES)
def test_every_heading_that_we_write_is_one_that_we_read(locale: str) -> None:
    speech = Speech(locale, "UTC")
    found = recognize(lines([[speech.term(column) for column in reversed(Column)]]))
    assert found.places.keys() == set(Column)


def test_a_sheet_without_names_and_schools_is_no_list() -> None:
    with pytest.raises(UnknownHeadings):
        recognize(lines([["Дата", "Город"], ["1", "Москва"]]))


@pytest.mark.parametrize(
    ("words", "month"),
    [
        ("2015-09-01", date(2015, 9, 1)),
        ("01.09.2015", date(2015, 9, 1)),
        ("1.9.15", date(2015, 9, 1)),
        ("09.2015 г.", date(2015, 9, 1)),
        ("с сентября 2015", date(2015, 9, 1)),
        ("15 мая 2015 года", date(2015, 5, 1)),
        ("March 2015", date(2015, 3, 1)),
        ("2015", date(2015, 9, 1)),
        ("2026", date(2026, 1, 1)),
        ("12.2026", None),
        ("13.2015", None),
        ("давно", None),
        ("0001-01-01", None),
    ],
)
def test_the_month_is_read_however_it_is_written(words: str, month: date | None) -> None:
    if month is None:
        with pytest.raises(BadCell):
            month_in(words, TODAY)
    else:
        assert month_in(words, TODAY) == month


def test_posts_forms_and_numbers_are_read_in_peoples_words() -> None:
    assert position_in("Зам. директора по УВР") is Position.deputy
    assert position_in("И.о. директора школы") is Position.principal
    assert forms_in("Очно / дистанционно") == (True, True)
    assert forms_in("онлайн") == (True, False)
    assert capacity_in("до 3 стажёров") == 3
    for read, words in ((position_in, "повар"), (forms_in, "?"), (capacity_in, "10"), (capacity_in, "2-3")):
        with pytest.raises(BadCell):
            read(words)
    with pytest.raises(BadCell) as caught:
        roles_in("координатор")
    assert caught.value.problem is RowProblem.bad_role


async def test_namesakes_at_different_schools_are_two_people(uow: Uow) -> None:
    rows = (("ФИО", "Школа"), ("Иванов Пётр", "Школа № 1"), ("Иванов Пётр", "Школа № 2"))
    assert counts(await bring(uow, *rows)) == (2, 0, 0, 0)
    assert counts(await bring(uow, *rows)) == (0, 0, 2, 0)
    changes = await bring(uow, ("ФИО", "Должность"), ("Иванов Петр", "Директор"))
    assert [one.problem for one in changes.wrong] == [RowProblem.ambiguous]
    changes = await bring(uow, ("ФИО", "Школа", "Должность"), ("ИВАНОВ ПЕТР", "школа №2", "Директор"))
    assert counts(changes) == (0, 1, 0, 0)


async def test_a_person_who_is_in_the_chat_is_found_by_their_telegram_id_and_nobody_gets_one(uow: Uow) -> None:
    changes = await bring(uow, ("ФИО", "Telegram ID"), ("Орлова-Белых Мария Ивановна", "1"), ("Новый Олег", "2"))
    assert counts(changes) == (1, 1, 0, 0)
    async with uow.read() as act:
        rows = (await act.session.execute(select(Person.surname, Person.telegram_id))).all()
        known = dict([tuple(row) for row in rows])
    assert known == {"Орлова-Белых": 1, "Новый": None}


async def test_an_empty_cell_leaves_what_is_known(uow: Uow) -> None:
    headings = ("ФИО", "Школа", "Об опыте", "Темы", "Сколько стажёров")
    await bring(uow, headings, ("Иванов Пётр", "Школа № 1", "Опыт", "Стратегия развития", "2"))
    assert counts(await bring(uow, headings, ("Иванов Пётр", "", "", "", ""))) == (0, 0, 1, 0)
    async with uow.read() as act:
        offer = (await act.session.scalars(select(MentorProfile))).one()
        assert (offer.about, offer.capacity, len(offer.topics)) == ("Опыт", 2, 1)


async def test_a_list_of_schools_tells_districts_and_takes_in_what_was_typed(uow: Uow) -> None:
    async with uow.write() as act:
        act.session.add(School(city_id=1, name="школа №1", typed=True, typed_at=act.now))
    rows = (("Школа", "Округ"), ("Школа № 1", "ЦАО"), ("Школа № 2", "ЮАО"), ("Школа №2", "ЮАО"), ("", "ЮАО"))
    changes = await bring(uow, *rows)
    assert counts(changes) == (1, 1, 0, 2)
    assert [one.problem for one in changes.wrong] == [RowProblem.repeated, RowProblem.no_school]
    async with uow.read() as act:
        schools = (await act.session.scalars(select(School).order_by(School.id))).all()
    assert [(school.district, school.typed) for school in schools] == [("ЦАО", False), ("ЮАО", False)]
