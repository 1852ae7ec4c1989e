"""Who of a list is known already, and who only seems to be."""

import pytest
from sqlalchemy import select

from models.person import Person, Role, School
from services.act import Uow
from services.importing.cells import RowProblem
from services.importing.changes import Changes
from services.people import school_id_of
from tests.lists import bring, counts
from tests.people import add_person


@pytest.fixture
def engine() -> str:
    return "sqlite"


async def make_known(uow: Uow, *people: tuple[str, int | None, str]) -> None:
    """Mentees of Moscow: name, Telegram id, school."""
    async with uow.write() as act:
        for name, telegram_id, school in people:
            person = await add_person(act, name, Role.mentee, telegram_id=telegram_id)
            person.school_id = await school_id_of(act, 1, school) if school else None


async def names(uow: Uow) -> dict[int | None, str]:
    async with uow.read() as act:
        return {person.telegram_id: person.full_name for person in await act.session.scalars(select(Person))}


def problems(changes: Changes) -> list[tuple[int, RowProblem]]:
    return [(one.line, one.problem) for one in changes.wrong]


async def test_a_telegram_id_that_slipped_gives_nobody_another_name(uow: Uow) -> None:
    await make_known(uow, ("Петрова Анна Сергеевна", 2, ""), ("Белова Анна Ильинична", 3, ""), ("Ким Вера", 4, ""))
    before = await names(uow)
    slipped = ("Петрова Анна Сергеевна", "3"), ("Белова Анна Ильинична", "2"), ("Ким Вера", "1"), ("Новый Олег", "4")
    changes = await bring(uow, ("ФИО", "Telegram ID"), *slipped)
    assert problems(changes) == [(line, RowProblem.other_telegram) for line in (2, 3, 4, 5)]
    assert await names(uow) == before


async def test_a_telegram_id_finds_who_has_another_surname_or_a_corrected_name(uow: Uow) -> None:
    await make_known(uow, ("Петрова Анна Сергеевна", 2, ""), ("Ким Наталья", 3, ""))
    changes = await bring(uow, ("ФИО", "Telegram ID"), ("Рогова Анна Сергеевна", "2"), ("Ким Наталия", "3"))
    assert counts(changes) == (0, 2, 0, 0)
    assert await names(uow) == {1: "Орлова Мария Ивановна", 2: "Рогова Анна Сергеевна", 3: "Ким Наталия"}


async def test_a_legal_form_makes_neither_another_school_nor_another_person(uow: Uow) -> None:
    await make_known(uow, ("Ким Вера Павловна", None, "Школа № 57"))
    rows = ("Ким Вера Павловна", "ГБОУ «Школа №57»"), ("Ли Анна", "МАОУ Лицей 5"), ("Пак Инна", "Лицей № 5")
    again = ("Ли Анна", "Лицей № 5")
    changes = await bring(uow, ("ФИО", "Школа"), *rows, again)
    assert (counts(changes), problems(changes)) == ((2, 0, 1, 1), [(5, RowProblem.repeated)])
    assert counts(await bring(uow, ("ФИО", "Школа"), *reversed(rows))) == (0, 0, 3, 0)
    async with uow.read() as act:
        assert set(await act.session.scalars(select(School.name))) == {"Школа № 57", "МАОУ Лицей 5"}


async def test_a_name_that_may_be_either_of_two_schools_is_a_third(uow: Uow) -> None:
    rows = ("Ким Вера", "ГБОУ Школа № 5"), ("Ли Анна", "МБОУ Школа № 5"), ("Пак Инна", "Школа № 5")
    for expected in ((3, 0, 0, 0), (0, 0, 3, 0)):
        assert counts(await bring(uow, ("ФИО", "Школа"), *rows)) == expected
    async with uow.read() as act:
        assert len((await act.session.scalars(select(School.name))).all()) == 3


async def test_schools_that_are_listed_apart_stay_apart(uow: Uow) -> None:
    async with uow.write() as act:
        act.session.add_all(School(city_id=1, name=name, typed=False) for name in ("Школа № 5", "ГБОУ Школа № 5"))
    rows = ("Школа № 5", "ЦАО"), ("ГБОУ Школа № 5", "ЮАО")
    assert counts(await bring(uow, ("Школа", "Округ"), *rows)) == (0, 2, 0, 0)
