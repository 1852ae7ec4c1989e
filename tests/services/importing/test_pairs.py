"""A list of pairs makes mentorships that are under way, with their agreements."""

from datetime import date

import pytest
from sqlalchemy import select

from models.mentorship import MentoringRequest, Mentorship, MentorshipState, Programme, RequestState
from models.person import Role
from models.profile import ApplicationState, MentorProfile
from services.importing.agreements import agreement_in, day_in, programme_in
from services.importing.cells import RowProblem
from services.importing.changes import Changes
from services.importing.questions import QuestionKind
from services.matching.agreements import agreement_of
from services.people.person import school_id_of
from services.unit_of_work import Uow
from tests.support.lists import TODAY, bring, counts
from tests.support.people import WITH_ROLES, add_person

HEADINGS = ("Ментор", "Стажёр", "Договор №", "Дата договора")
PETROVA, IVANOV = "Петрова Анна Сергеевна", "Иванов Пётр Алексеевич"
PAIR = (PETROVA, IVANOV, "12-М", "01.10.2025")


@pytest.fixture
def engine() -> str:
    return "sqlite"


async def pairs(uow: Uow) -> list[tuple[str, str, str, date | None, Programme]]:
    async with uow.read() as act:
        active = select(Mentorship).where(Mentorship.state == MentorshipState.active).order_by(Mentorship.id)
        found = [(one, await agreement_of(act, one.id)) for one in await act.session.scalars(active)]
    return [
        (one.mentor.surname, one.mentee.surname, *((by.number, by.signed_on) if by else ("", None)), one.programme)
        for one, by in found
    ]


def problems(changes: Changes) -> list[tuple[int, RowProblem]]:
    return [(one.line, one.problem) for one in changes.wrong]


async def test_a_pair_of_unknown_people_is_under_way_with_its_agreement(uow: Uow) -> None:
    changes = await bring(uow, HEADINGS, PAIR)
    assert (counts(changes), changes.new_people) == ((1, 0, 0, 0), 2)
    assert await pairs(uow) == [("Петрова", "Иванов", "12-М", date(2025, 10, 1), Programme.internship)]
    async with uow.read() as act:
        roles = {one.surname: {grant.role for grant in one.roles} for one in await act.session.scalars(WITH_ROLES)}
        assert (roles["Петрова"], roles["Иванов"]) == ({Role.mentor}, {Role.mentee})
        profile = (await act.session.scalars(select(MentorProfile))).one()
        assert profile.state is ApplicationState.approved
    assert counts(await bring(uow, HEADINGS, PAIR)) == (0, 0, 1, 0)


async def test_known_people_keep_their_records_and_a_later_list_adds_the_number(uow: Uow) -> None:
    async with uow.write() as act:
        for name, role in ((PETROVA, Role.mentor), (IVANOV, Role.mentee)):
            (await add_person(act, name, role)).school_id = await school_id_of(act, 1, "Школа № 57")
    assert counts(await bring(uow, HEADINGS, (*PAIR[:2], "", ""))) == (1, 0, 0, 0)
    changes = await bring(
        uow,
        (*HEADINGS[:2], "Номер и дата договора", "Программа"),
        (*PAIR[:2], "№ 12-М от 1 октября 2025 г.", "Рядом с директором"),
    )
    assert (counts(changes), changes.new_people) == ((0, 1, 0, 0), 0)
    assert await pairs(uow) == [("Петрова", "Иванов", "12-М", date(2025, 10, 1), Programme.internship)]


async def test_a_mentor_of_several_mentees_is_one_person_and_a_mentee_has_one_mentor(uow: Uow) -> None:
    rows = (PAIR, (PETROVA, "Ким Вера Павловна", "13-М", ""), ("Ли Инна Ильинична", IVANOV, "14-М", ""))
    changes = await bring(uow, HEADINGS, *rows)
    assert (counts(changes), problems(changes)) == ((2, 0, 0, 1), [(4, RowProblem.repeated)])
    later = await bring(
        uow, HEADINGS, rows[2], (PETROVA, "", "15-М", ""), ("", IVANOV, "", ""), (PETROVA, PETROVA, "", "")
    )
    assert problems(later) == [
        (2, RowProblem.has_mentor),
        (3, RowProblem.no_mentee),
        (4, RowProblem.no_mentor),
        (5, RowProblem.same_person),
    ]


async def test_rows_that_name_programmes_give_a_mentee_a_mentor_in_each(uow: Uow) -> None:
    headings = (*HEADINGS, "Программа")
    rows = (
        (*PAIR, "Рядом с директором"),
        ("Ли Инна Ильинична", IVANOV, "14-М", "", "Сопровождение проекта"),
        ("Ким Вера Павловна", IVANOV, "15-М", "", "Сопровождение проекта"),
    )
    changes = await bring(uow, headings, *rows)
    assert (counts(changes), problems(changes)) == ((2, 0, 0, 1), [(4, RowProblem.repeated)])
    assert [(one[0], one[4]) for one in await pairs(uow)] == [
        ("Петрова", Programme.internship),
        ("Ли", Programme.project),
    ]
    assert counts(await bring(uow, headings, *rows[:2])) == (0, 0, 2, 0)
    later = await bring(uow, headings, rows[2], (PETROVA, IVANOV, "16-М", "", "Сопровождение проекта"))
    assert problems(later) == [(2, RowProblem.has_mentor), (3, RowProblem.has_mentor)]


async def test_a_mentee_whose_request_waits_keeps_waiting(uow: Uow) -> None:
    await bring(uow, HEADINGS, PAIR)
    async with uow.write() as act:
        people = {one.surname: one.id for one in await act.session.scalars(WITH_ROLES)}
        kim = await add_person(act, "Ким Вера Павловна", Role.mentee)
        asked = {"mentee_id": kim.id, "mentor_id": people["Петрова"], "state": RequestState.sent, "sent_at": act.now}
        act.session.add(MentoringRequest(words="", **asked))
    changes = await bring(uow, HEADINGS, ("Ли Инна Ильинична", "Ким Вера Павловна", "", ""))
    assert problems(changes) == [(2, RowProblem.has_request)]


async def test_a_school_stands_for_the_person_before_it_and_a_move_is_asked_about(uow: Uow) -> None:
    async with uow.write() as act:
        kim = await add_person(act, "Ким Вера Павловна", Role.mentee)
        kim.school_id = await school_id_of(act, 1, "Школа № 57")
    headings = ("Ментор", "Стажёр", "Школа", "Договор №")
    row = (PETROVA, "Ким Вера Павловна", "Школа № 58", "7")
    changes = await bring(uow, headings, row)
    assert [(one.kind, one.about, one.school) for one in changes.questions] == [
        (QuestionKind.moved, "2mentee", "Школа № 58")
    ]
    assert (counts(changes), problems(changes)) == ((0, 0, 0, 1), [(2, RowProblem.elsewhere)])
    assert counts(await bring(uow, headings, row, answers={"moved:2mentee": str(kim.id)})) == (1, 0, 0, 0)


async def test_the_acting_coordinator_does_not_become_a_mentor_by_a_pair(uow: Uow) -> None:
    changes = await bring(uow, HEADINGS, ("Орлова Мария Ивановна", IVANOV, "", ""))
    assert counts(changes) == (0, 0, 0, 1)
    assert await pairs(uow) == []


@pytest.mark.parametrize(
    ("words", "number", "dated"),
    [
        ("12-М", "12-М", ""),
        ("№ 12-М от 01.10.2025", "12-М", "01.10.2025"),
        ("Договор № 7/25, от 1 октября 2025 г.", "7/25", "1 октября 2025 г."),
        ("б/н", "б/н", ""),
    ],
)
def test_an_agreement_is_a_number_and_a_date(words: str, number: str, dated: str) -> None:
    assert agreement_in(words) == (number, dated)


@pytest.mark.parametrize(
    ("words", "day"),
    [
        *(("2025-10-03", 3), ("03.10.2025", 3), ("3 октября 2025 г.", 3), ("«3» октября 2025", 3), ("10.2025", 1)),
        *(("15/10/2025", 15), ("10/15/2025", 15), ("2025.10.15", 15), ("45945", 15)),
        *(("от «15» октября 2025 г.", 15), ("с «15» октября 2025", 15), ("октябрь 2025", 1)),
    ],
)
def test_the_day_of_an_agreement_is_read_where_it_is_written(words: str, day: int) -> None:
    assert day_in(words, TODAY, day_first=False) == date(2025, 10, day)


def test_a_programme_is_read_by_its_words() -> None:
    said = {
        "Стажировка": Programme.internship,
        "Сопровождение директоров в должности менее 3 лет": Programme.novice,
        "сопровождение управленческого проекта": Programme.project,
        "": None,
    }
    assert {words: programme_in(words) for words in said} == said


async def test_further_choices_in_the_programme_of_a_listed_pair_are_left_out(uow: Uow) -> None:
    async with uow.write() as act:
        petrova = await add_person(act, PETROVA, Role.mentor)
        ivanov = await add_person(act, IVANOV, Role.mentee)
        other = await add_person(act, "Белова Инна Ильинична", Role.mentor)
        both = {"mentee_id": ivanov.id, "mentor_id": other.id, "state": RequestState.planned, "sent_at": act.now}
        for programme in (Programme.internship, Programme.project):
            act.session.add(MentoringRequest(**both, programme=programme, words=""))
        for one in (petrova, ivanov):
            one.school_id = await school_id_of(act, 1, "Школа № 57")
    rows = (PETROVA, IVANOV, "", "", "Рядом с директором")
    assert counts(await bring(uow, (*HEADINGS, "Программа"), rows)) == (1, 0, 0, 0)
    async with uow.read() as act:
        left = [one.programme for one in await act.session.scalars(select(MentoringRequest))]
    assert left == [Programme.project]
