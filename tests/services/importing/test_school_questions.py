"""One school in ten spellings is one school; a school that is only similar is asked about."""

import pytest
from sqlalchemy import select

from models.person import Person, School
from services.importing.cells import RowProblem
from services.importing.changes import Changes
from services.importing.questions import OTHER, QuestionKind
from services.importing.standing_answers import standing_answers
from services.unit_of_work import Uow
from tests.support.lists import bring, counts

HEADINGS = ("ФИО", "Школа", "Роль")
SPELLINGS = (
    "ГБОУ Школа № 57 имени Героя Советского Союза И. И. Иванова", "Школа № 57", "СОШ №57", "57-я школа", "57", "шк. 57",
    "ГБОУ города Москвы «Средняя общеобразовательная школа № 57»", "Школа № 57 им. Иванова", "ГБОУ СОШ № 57 г. Москвы",
    "Шкoла\xad N57",
)  # fmt: skip


@pytest.fixture
def engine() -> str:
    return "sqlite"


async def schools(uow: Uow) -> dict[str, set[str]]:
    """The surnames of those who work at each school."""
    async with uow.read() as act:
        found = {school.id: school.name for school in await act.session.scalars(select(School))}
        people = (await act.session.scalars(select(Person).where(Person.school_id.is_not(None)))).all()
    return {name: {one.surname for one in people if one.school_id == key} for key, name in found.items()}


def asked(changes: Changes) -> list[tuple[str, tuple[str, ...], int]]:
    found = (one for one in changes.questions if one.kind is QuestionKind.school)
    return [(one.words, tuple(one.names.values()), one.rows) for one in found]


async def test_one_school_in_ten_spellings_is_one_school(uow: Uow) -> None:
    rows = [(f"Ким{letter} Анна Ильинична", name, "") for letter, name in zip("абвгдежзик", SPELLINGS, strict=True)]
    changes = await bring(uow, HEADINGS, *rows)
    assert (asked(changes), counts(changes)) == ([], (10, 0, 0, 0))
    assert {name: len(people) for name, people in (await schools(uow)).items()} == {SPELLINGS[0]: 10}
    assert counts(await bring(uow, HEADINGS, *reversed(rows))) == (0, 0, 10, 0)


@pytest.mark.parametrize("is_same", [True, False])
async def test_a_similar_school_is_asked_about_once_for_all_its_rows(uow: Uow, is_same: bool) -> None:
    await bring(uow, HEADINGS, ("Ли Вера", "ГБОУ Школа № 57", ""))
    rows = ("Ким Анна", "МБОУ СОШ № 57", ""), ("Пак Инна", "МБОУ СОШ № 57", "")
    unanswered = await bring(uow, HEADINGS, *rows)
    assert asked(unanswered) == [("МБОУ СОШ № 57", ("ГБОУ Школа № 57",), 2)]
    assert [(one.line, one.problem, one.named) for one in unanswered.wrong] == [
        (line, RowProblem.similar_school, "ГБОУ Школа № 57") for line in (2, 3)
    ]
    [question] = [one for one in unanswered.questions if one.kind is QuestionKind.school]
    answers = {question.key: question.options[0] if is_same else OTHER}
    answered = await bring(uow, HEADINGS, *rows, answers=answers)
    assert (asked(answered), counts(answered)) == ([], (2, 0, 0, 0))
    came = {"Ким", "Пак"}
    together = {"ГБОУ Школа № 57": {"Ли", *came}}
    assert await schools(uow) == (together if is_same else {"ГБОУ Школа № 57": {"Ли"}, "МБОУ СОШ № 57": came})


async def test_similar_schools_of_one_list_are_asked_about_too(uow: Uow) -> None:
    rows = ("Ким Вера", "ГБОУ Школа № 5", ""), ("Ли Анна", "МБОУ Школа № 5", ""), ("Пак Инна", "Школа № 5", "")
    first = await bring(uow, HEADINGS, *rows)
    assert (asked(first), counts(first)) == ([("МБОУ Школа № 5", ("ГБОУ Школа № 5",), 1)], (2, 0, 0, 1))
    assert await schools(uow) == {"ГБОУ Школа № 5": {"Ким", "Пак"}}


async def test_a_name_that_may_be_either_of_two_schools_is_a_choice(uow: Uow) -> None:
    known = ("Ким Вера", "ГБОУ Школа № 5", ""), ("Ли Анна", "МБОУ Школа № 5", "")
    answers = {"school:1 мбоу школа 5": OTHER}
    assert counts(await bring(uow, HEADINGS, *known, answers=answers)) == (2, 0, 0, 0)
    assert counts(await bring(uow, HEADINGS, *known)) == (0, 0, 2, 0)
    assert asked(await bring(uow, HEADINGS, ("Пак Инна", "Школа № 5", ""))) == [
        ("Школа № 5", ("ГБОУ Школа № 5", "МБОУ Школа № 5"), 1)
    ]


async def test_gymnasium_lycee_and_school_of_one_number_stay_apart(uow: Uow) -> None:
    rows = ("Ким Вера", "Гимназия № 5", ""), ("Ли Анна", "Лицей № 5", ""), ("Пак Инна", "Школа № 5", "")
    changes = await bring(uow, HEADINGS, *rows)
    assert (asked(changes), counts(changes)) == ([], (3, 0, 0, 0))


async def test_a_standing_answer_says_that_the_only_similar_school_is_the_same(uow: Uow) -> None:
    await bring(uow, HEADINGS, ("Ли Вера", "ГБОУ Школа № 57", ""))
    changes = await bring(uow, HEADINGS, ("Ким Анна", "МБОУ СОШ № 57", ""))
    answers = standing_answers(["school=same"], []).to(changes.questions)
    assert counts(await bring(uow, HEADINGS, ("Ким Анна", "МБОУ СОШ № 57", ""), answers=answers)) == (1, 0, 0, 0)


async def test_similar_schools_of_a_list_of_schools_are_asked_about(uow: Uow) -> None:
    rows = ("МБОУ СОШ № 57", "ЦАО"), ("ГБОУ Школа № 57", "ЮАО")
    changes = await bring(uow, ("Школа", "Округ"), *rows)
    assert (len(asked(changes)), counts(changes)) == (1, (1, 0, 0, 1))
