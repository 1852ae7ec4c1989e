"""A list that is imported once more, perhaps months later, changes nothing that it does not say otherwise."""

from collections.abc import Sequence
from datetime import UTC, date, datetime

import pytest
from sqlalchemy import select

from models.connection.database import Database
from models.person import City, Person
from services.importing.changes import Changes
from services.importing.columns import recognize
from services.importing.known import reference
from services.importing.loading import load
from services.importing.parsing import parse
from services.importing.questions import QuestionKind
from services.unit_of_work import Uow
from tests.support.lists import bring, counts, lines
from tests.support.people import add_person

OWNER = 1  # their Telegram id
SINCE = ("ФИО", "В должности с")
PLACES = ("ФИО", "Город", "Школа")
KIM = ("Ким Анна Ильинична", "Кукуево", "Школа № 3")


@pytest.fixture
def engine() -> str:
    return "sqlite"


async def bring_on(database: Database, today: date, *rows: Sequence[str]) -> Changes:
    async with Uow(database, _Clock(today), OWNER).write() as act:
        return await load(act, parse(recognize(lines(rows)), await reference(act)))


class _Clock:
    def __init__(self, today: date) -> None:
        self._today = today

    def now(self) -> datetime:
        return datetime(self._today.year, self._today.month, self._today.day, 9, tzinfo=UTC)


@pytest.mark.parametrize("words", ["2 года", "полгода", "8 месяцев", "2024", "2026", "осень 2024", "2024/2025 уч. год"])
@pytest.mark.usefixtures("uow")
async def test_a_list_that_comes_again_half_a_year_later_is_without_changes(database: Database, words: str) -> None:
    assert (await bring_on(database, date(2026, 3, 12), SINCE, ("Ким Анна", words))).new == 1
    assert counts(await bring_on(database, date(2026, 9, 12), SINCE, ("Ким Анна", words))) == (0, 0, 1, 0)


@pytest.mark.parametrize("words", ["2 года", "2015", "осень 2015", "09.2015"])
@pytest.mark.usefixtures("uow")
async def test_another_month_than_the_cell_may_mean_is_a_change(database: Database, words: str) -> None:
    await bring_on(database, date(2026, 3, 12), SINCE, ("Ким Анна", "01.05.2019"))
    assert counts(await bring_on(database, date(2026, 9, 12), SINCE, ("Ким Анна", words))) == (0, 1, 0, 0)


async def places(uow: Uow) -> list[tuple[str, str]]:
    async with uow.read() as act:
        people = await act.session.scalars(select(Person).where(Person.surname == "Ким").order_by(Person.id))
        return [(one.city.name_ru, one.school.name if one.school else "") for one in people]


async def add_kukuevo(uow: Uow) -> None:
    async with uow.write() as act:
        act.session.add(City(name_ru="Кукуево", name_en="", timezone="Europe/Moscow"))


async def test_whoever_came_from_an_unknown_city_gets_it_when_it_is_known(uow: Uow) -> None:
    await bring(uow, PLACES, KIM)
    assert await places(uow) == [("Москва", "")]
    await add_kukuevo(uow)
    assert counts(await bring(uow, PLACES, KIM)) == (0, 1, 0, 0)
    assert await places(uow) == [("Кукуево", "Школа № 3")]


async def test_a_namesake_who_has_come_in_meanwhile_is_asked_about(uow: Uow) -> None:
    await add_kukuevo(uow)
    async with uow.write() as act:
        kim = (await add_person(act, KIM[0], telegram_id=77)).id
    changes = await bring(uow, PLACES, KIM)
    assert [(one.kind, one.people) for one in changes.questions][:1] == [(QuestionKind.moved, (kim,))]
    assert counts(changes) == (0, 0, 0, 1)
    assert counts(await bring(uow, PLACES, KIM, answers={"moved:2": str(kim)})) == (0, 1, 0, 0)
    assert await places(uow) == [("Кукуево", "Школа № 3")]


async def test_a_misspelt_city_makes_no_second_person_and_moves_nobody(uow: Uow) -> None:
    await add_kukuevo(uow)
    await bring(uow, PLACES, KIM)
    misspelt = (KIM[0], "Кукуеваа", KIM[2])
    changes = await bring(uow, PLACES, misspelt)
    [question] = [one for one in changes.questions if one.kind is QuestionKind.moved]
    answered = await bring(uow, PLACES, misspelt, answers={question.key: str(question.people[0])})
    assert counts(answered) == (0, 0, 1, 0)
    assert await places(uow) == [("Кукуево", "Школа № 3")]
