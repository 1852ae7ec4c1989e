"""Initials in a list mean the person at the same school whose name is known in full, and the other way round."""

import pytest
from sqlalchemy import select

from models.person import Person
from services.importing.cells import RowProblem
from services.unit_of_work import Uow
from tests.support.lists import bring, counts

HEADINGS = ("ФИО", "Школа", "Роль")
FULL = ("Иванов Иван Ильич", "Школа № 57", "стажёр")


@pytest.fixture
def engine() -> str:
    return "sqlite"


async def names(uow: Uow) -> list[str]:
    """Of everybody who came in a list."""
    async with uow.read() as act:
        people = await act.session.scalars(select(Person).where(Person.id != act.me.id))
        return [one.full_name for one in people]


@pytest.mark.parametrize("short", ["Иванов И. И.", "Иванов И.", "И.И. Иванов", "ИВАНОВ И И"])
async def test_initials_mean_the_person_at_the_same_school(uow: Uow, short: str) -> None:
    assert counts(await bring(uow, HEADINGS, FULL)) == (1, 0, 0, 0)
    assert counts(await bring(uow, HEADINGS, (short, "ГБОУ СОШ №57", "стажёр"))) == (0, 0, 1, 0)
    assert await names(uow) == ["Иванов Иван Ильич"]


async def test_a_full_name_completes_initials(uow: Uow) -> None:
    await bring(uow, HEADINGS, ("Иванов И. И.", "Школа № 57", "стажёр"))
    assert counts(await bring(uow, HEADINGS, FULL)) == (0, 1, 0, 0)
    assert await names(uow) == ["Иванов Иван Ильич"]


@pytest.mark.parametrize(
    "other", [("Иванов П. И.", "Школа № 57"), ("Иванов И. С.", "Школа № 57"), ("Иванов И. И.", "Школа № 58")]
)
async def test_other_initials_or_another_school_are_somebody_else(uow: Uow, other: tuple[str, str]) -> None:
    await bring(uow, HEADINGS, FULL)
    assert counts(await bring(uow, HEADINGS, (*other, "стажёр"))) == (1, 0, 0, 0)


async def test_two_people_whom_initials_fit_are_asked_about(uow: Uow) -> None:
    await bring(uow, HEADINGS, FULL, ("Иванов Игорь Ильич", "Школа № 57", "стажёр"))
    changes = await bring(uow, HEADINGS, ("Иванов И. И.", "Школа № 57", "стажёр"))
    assert [one.problem for one in changes.wrong] == [RowProblem.several]


@pytest.mark.parametrize("short", ["Иванов И. И.", "Иванов И И"])
async def test_initials_repeat_the_full_name_in_one_list(uow: Uow, short: str) -> None:
    rows = [FULL, (short, "Школа № 57", "стажёр")]
    for number, order in enumerate((rows, rows[::-1])):
        changes = await bring(uow, HEADINGS, *order)
        assert [(one.problem, one.other) for one in changes.wrong] == [(RowProblem.repeated, 2)], number
    assert len(await names(uow)) == 1


async def test_an_earlier_surname_in_brackets_means_the_known_person(uow: Uow) -> None:
    await bring(uow, HEADINGS, ("Сидорова Анна Сергеевна", "Школа № 57", "стажёр"))
    changed = await bring(uow, HEADINGS, ("Петрова (Сидорова) Анна Сергеевна", "Школа № 57", "стажёр"))
    assert counts(changed) == (0, 1, 0, 0)
    assert await names(uow) == ["Петрова Анна Сергеевна"]
