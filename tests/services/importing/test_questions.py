"""What is asked about a list, what the answers do, and what happens without them."""

import pytest
from sqlalchemy import select

from models.person import Person, Role
from models.profile import MentorProfile
from services.importing.changes import Changes
from services.importing.column_questions import column_questions
from services.importing.columns import recognize
from services.importing.headings import Column
from services.importing.questions import (
    ADD,
    KEPT,
    NOBODY,
    OTHER,
    SKIP,
    Question,
    QuestionKind,
    alike,
    answer_to,
    open_questions,
)
from services.importing.roles import QUESTION as ROLES
from services.people.person import school_id_of
from services.unit_of_work import Uow
from tests.support.lists import bring, counts, lines
from tests.support.people import WITH_ROLES, add_person

HEADINGS = ("ФИО", "Школа", "Должность")
MOVED = ("Ким Анна Сергеевна", "Школа № 58", "Директор")
RENAMED = ("Рогова Анна Сергеевна", "Школа № 57", "Директор")
KIM = ("Ким", "Школа № 57")


@pytest.fixture
def engine() -> str:
    return "sqlite"


async def known(uow: Uow, name: str, school: str = "Школа № 57") -> int:
    async with uow.write() as act:
        person = await add_person(act, name, Role.mentee)
        person.school_id = await school_id_of(act, 1, school)
        return person.id


async def at_schools(uow: Uow) -> set[tuple[str, str]]:
    async with uow.read() as act:
        people = await act.session.scalars(select(Person).where(Person.id > 1))
        return {(one.surname, one.school.name if one.school else "") for one in people}


def asked(changes: Changes) -> list[tuple[QuestionKind, int, tuple[int, ...]]]:
    return [(one.kind, one.line, one.people) for one in changes.questions if one.kind is not QuestionKind.roles]


@pytest.mark.parametrize(("row", "kind"), [(MOVED, QuestionKind.moved), (RENAMED, QuestionKind.renamed)])
@pytest.mark.parametrize("is_same", [True, False])
async def test_a_move_and_a_new_surname_are_asked_about_and_the_answer_decides(
    uow: Uow, row: tuple[str, ...], kind: QuestionKind, is_same: bool
) -> None:
    kim = await known(uow, "Ким Анна Сергеевна")
    unanswered = await bring(uow, HEADINGS, row)
    assert (asked(unanswered), counts(unanswered)) == ([(kind, 2, (kim,))], (0, 0, 0, 1))
    assert await at_schools(uow) == {KIM}
    answered = await bring(uow, HEADINGS, row, answers={f"{kind.value}:2": str(kim) if is_same else OTHER})
    assert (asked(answered), counts(answered)) == ([], (0, 1, 0, 0) if is_same else (1, 0, 0, 0))
    there = (row[0].split()[0], row[1])
    assert await at_schools(uow) == ({there} if is_same else {KIM, there})


async def test_two_rows_cannot_be_the_same_person_after_a_move(uow: Uow) -> None:
    kim = await known(uow, "Ким Анна Сергеевна")
    rows = MOVED, (MOVED[0], "Школа № 59", "Директор")
    changes = await bring(uow, HEADINGS, *rows, answers={"moved:2": str(kim), "moved:3": str(kim)})
    assert counts(changes) == (0, 1, 0, 1)


async def test_an_answer_about_somebody_who_has_gone_is_asked_for_again(uow: Uow) -> None:
    kim = await known(uow, "Ким Анна Сергеевна")
    changes = await bring(uow, HEADINGS, MOVED, answers={"moved:2": str(kim + 1)})
    assert (asked(changes), counts(changes)) == ([(QuestionKind.moved, 2, (kim,))], (0, 0, 0, 1))


async def test_nobody_is_asked_about_who_stands_in_the_list_themselves(uow: Uow) -> None:
    await known(uow, "Ким Анна Сергеевна")
    changes = await bring(uow, HEADINGS, ("Ким Анна Сергеевна", "Школа № 57", ""), RENAMED, MOVED)
    assert (asked(changes), counts(changes)) == ([], (2, 0, 1, 0))


async def test_a_colleague_of_another_post_or_without_a_patronymic_is_nobody_with_a_new_surname(uow: Uow) -> None:
    await known(uow, "Ким Анна Сергеевна")
    await known(uow, "Ли Вера")
    changes = await bring(uow, HEADINGS, (*RENAMED[:2], "Заместитель"), ("Пак Вера", "Школа № 57", "Директор"))
    assert (asked(changes), changes.new) == ([], 2)


async def test_several_namesakes_are_a_choice(uow: Uow) -> None:
    ids = [await known(uow, f"Иванов Иван {name}") for name in ("Ильич", "Петрович")]
    row = ("Иванов Иван", "Школа № 57", "Заместитель")
    assert asked(await bring(uow, HEADINGS, row)) == [(QuestionKind.which, 2, tuple(ids))]
    changes = await bring(uow, HEADINGS, row, answers={"which:2": str(ids[1])})
    assert [one.known.id for one in changes.people if one.known] == [ids[1]]
    assert (await bring(uow, HEADINGS, row, answers={"which:2": OTHER})).new == 1


@pytest.mark.parametrize(
    ("answer", "roles"), [("mentee", {Role.mentee}), ("mentor", {Role.mentor}), (NOBODY, set()), (None, set())]
)
async def test_a_list_without_roles_asks_once_and_gives_the_role_to_those_who_have_none(
    uow: Uow, answer: str | None, roles: set[Role]
) -> None:
    await known(uow, "Ким Анна Сергеевна")
    rows = MOVED[:1] + KIM[1:], ("Ли Вера Павловна", "Школа № 9"), ("Пак Инна Ильинична", "")
    changes = await bring(uow, HEADINGS[:2], *rows, answers={ROLES.key: answer} if answer else {})
    assert [one.rows for one in changes.questions] == ([2] if answer is None else [])
    async with uow.read() as act:
        held = {one.surname: {grant.role for grant in one.roles} for one in await act.session.scalars(WITH_ROLES)}
    assert (held["Ким"], held["Ли"], held["Пак"]) == ({Role.mentee}, roles, roles)


async def test_a_list_with_roles_does_not_ask_for_them(uow: Uow) -> None:
    assert not (await bring(uow, ("ФИО", "Роль"), ("Ли Вера", "стажёр"), ("Пак Инна", ""))).questions


def test_what_columns_mean_is_asked_first_and_alone_then_roles_then_rows() -> None:
    moved, column, roles = (Question(kind) for kind in (QuestionKind.moved, QuestionKind.column, QuestionKind.roles))
    assert open_questions([moved, column, roles], {}) == [column]
    assert open_questions([moved, column, roles], {column.key: "school"}) == [roles, moved]


def test_one_answer_for_all_names_in_each_question_its_own_person() -> None:
    first, second, two = (Question(QuestionKind.moved, str(ids), people=ids) for ids in ((7,), (8,), (8, 9)))
    assert alike(first, [first, second, Question(QuestionKind.topic)]) == [first, second]
    assert answer_to(first, second, "7") == "8"
    assert answer_to(first, second, OTHER) == OTHER
    assert two not in alike(first, [first, second, two])


async def test_unknown_topics_are_offered_to_be_added_and_stored_with_the_people(uow: Uow) -> None:
    headings, rows = ("ФИО ментора", "Темы"), (("Ли Вера", "кадры; Финансы школы"), ("Пак Инна", "Кадры"))
    asked = {one.words: one for one in (await bring(uow, headings, *rows)).questions}
    assert {words: one.rows for words, one in asked.items()} == {"кадры": 2, "Финансы школы": 1}
    finance = next(iter(asked["Финансы школы"].names))
    answers = {"topic:кадры": ADD, "topic:Финансы школы": finance}
    changes = await bring(uow, headings, *rows, answers=answers)
    assert changes.questions == []
    async with uow.read() as act:
        offers = await act.session.scalars(select(MentorProfile).order_by(MentorProfile.person_id))
        named = [{topic.name_ru for topic in one.topics} for one in offers]
    assert named == [{"Кадры", "Финансы и закупки"}, {"Кадры"}]
    assert not (await bring(uow, headings, *rows, answers={"topic:кадры": SKIP, "topic:Финансы школы": SKIP})).questions


def test_an_unknown_column_is_asked_about_until_somebody_has_said_what_it_holds() -> None:
    table = lines([("ФИО", "Ступень", "Примечание", "Пусто"), ("Ли Вера", "директор", "нет", "")])
    [question] = column_questions(recognize(table))
    assert (question.words, question.samples) == ("Ступень", "директор")
    assert {KEPT, "position"} <= set(question.options)
    assert "name" not in question.options
    assert column_questions(recognize(table, {"ступень": ""})) == []
    assert recognize(table, {"ступень": "position"}).places[Column.position] == 1
