"""The lists as offices have them (`tests/support/cases/lists`): the people who come of each."""

from collections import Counter

import pytest
from sqlalchemy import func, select

from files.lists.reading import read_sheets
from models.imported_list import ListKind
from models.person import Person, Position, School
from models.profile import MentorProfile
from services.importing.cells import RowProblem
from services.importing.changes import Changes
from services.importing.known import reference
from services.importing.loading import load
from services.importing.parsing import parse
from services.importing.rows import Parsed
from services.importing.sheets import recognize_list
from services.unit_of_work import Uow
from tests.support.lists import case, counts

FIFTY_SEVEN = ("Школа № 57", "ГБОУ Школа №57", "школа 57")


@pytest.fixture
def engine() -> str:
    return "sqlite"


async def loaded(uow: Uow, name: str) -> tuple[Parsed, Changes]:
    found = recognize_list(await read_sheets(case(name)))
    async with uow.write() as act:
        parsed = parse(found, await reference(act))
        return parsed, await load(act, parsed)


async def test_a_registry_gives_79_mentors_and_its_topics_are_told(uow: Uow) -> None:
    parsed, changes = await loaded(uow, "office_01_mentors_registry.xlsx")
    assert (parsed.kind, counts(changes)) == (ListKind.mentors, (79, 0, 0, 0))
    told = Counter((one.kind, one.value) for one in parsed.problems)
    assert told == {(RowProblem.unknown_topic, topic): 79 for topic in ("управленческий проект", "финансы")}
    async with uow.read() as act:
        assert set(await act.session.scalars(select(MentorProfile.capacity))) == {3}
        since = select(func.count(Person.in_post_since)).where(Person.school_id.is_not(None))
        assert await act.session.scalar(since) == 79
        schools = await act.session.scalars(select(School.name).where(School.name.in_(FIFTY_SEVEN)))
        assert schools.all() == ["Школа № 57"]


async def test_all_185_novices_come_without_the_dates_that_cannot_be_read(uow: Uow) -> None:
    parsed, changes = await loaded(uow, "office_02_novice_185.xlsx")
    assert counts(changes) == (185, 0, 0, 0)
    assert {(one.kind, one.value) for one in parsed.problems} == {(RowProblem.bad_date, "прошлый год")}


async def test_the_same_people_in_other_letters_are_unchanged(uow: Uow) -> None:
    assert counts((await loaded(uow, "30a_plain_people.xlsx"))[1]) == (4, 0, 0, 0)
    assert counts((await loaded(uow, "30b_same_people_nfd_latin_softhyphen.xlsx"))[1]) == (0, 0, 4, 0)


async def test_an_official_register_gives_schools_with_their_heads(uow: Uow) -> None:
    assert counts((await loaded(uow, "35_official_register_form.xlsx"))[1]) == (2, 0, 0, 0)
    async with uow.read() as act:
        heads = list(await act.session.scalars(select(Person).where(Person.id != act.me.id).order_by(Person.id)))
        assert [(one.surname, one.position, one.school is not None) for one in heads] == [
            ("Грачёва", Position.principal, True),
            ("Чижов", Position.principal, True),
        ]


async def test_formulas_without_a_value_leave_their_cells_out(uow: Uow) -> None:
    parsed, changes = await loaded(uow, "03_formulas_no_cache.xlsx")
    assert counts(changes) == (3, 0, 0, 0)
    assert [(one.line, one.column.value) for one in parsed.problems] == [(2, "school"), (3, "patronymic"), (4, "since")]
