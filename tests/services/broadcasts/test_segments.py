"""Whom each condition of a segment means, how a pasted list of names is read, and how long sending takes."""

from datetime import timedelta

import pytest
from sqlalchemy import select, update

from models.agreement import Agreement, AgreementState
from models.broadcast import Broadcast
from models.connection.database import Database
from models.inquiry import Inquiry
from models.mentorship import Mentorship, MentorshipState, Programme
from models.notice import Notice, NoticeState
from models.person import Person, Role
from models.profile import Form, MenteeProfile
from models.project import Project, ProjectState, Stage, StageState
from services.broadcasts.drafts import toggle, toggle_silent
from services.broadcasts.naming import LINES_AT_MOST, read_names
from services.broadcasts.pace import BESIDE_OTHERS, bulk_rate, seconds_for
from services.broadcasts.segments import HowFar, Segment, are_in
from services.broadcasts.sending import conclude_broadcast
from services.notices import BROADCAST_A_SECOND
from services.people.wishes import chosen_topics
from services.unit_of_work import Act
from tests.support.broadcasts import begun, drafted
from tests.support.events import COORDINATOR, acting, with_each_role
from tests.support.people import add_person

SQLITE = pytest.mark.parametrize("engine", ["sqlite"])
KAZAN = 6  # a city with people of its own


@pytest.fixture
async def people(database: Database) -> Database:
    """Besides one of each role: Белов of another city, who seeks; Ким, with Петрова and an overdue project."""
    await with_each_role(database)
    async with acting(database, COORDINATOR) as act:
        belov = await add_person(act, "Белов Олег", Role.mentee, telegram_id=4, city_id=KAZAN)
        topics = await chosen_topics(act, [2])
        act.session.add(MenteeProfile(person_id=belov.id, form=Form.remote, topics=topics))
        kim = await add_person(act, "Ким Анна", Role.mentee, telegram_id=5)
        petrova = (await act.session.scalars(select(Person).where(Person.surname == "Петрова"))).one()
        pair = Mentorship(mentee_id=kim.id, mentor_id=petrova.id, state=MentorshipState.active, began_at=act.now)
        pair.programme = Programme.project
        act.session.add(pair)
        await act.session.flush()
        act.session.add(Agreement(mentorship_id=pair.id, state=AgreementState.signing, waits_since=act.now))
        stage = Stage(number=1, title="Анализ", due_on=act.now.date() - timedelta(days=3), state=StageState.planned)
        project = {"title": "Школа", "state": ProjectState.active, "opened_at": act.now, "mentorship_id": pair.id}
        act.session.add(Project(author_id=kim.id, stages=[stage], **project))
    return database


async def surnames(act: Act, segment: Segment) -> list[str]:
    query = select(Person.surname).where(are_in(segment, act.now)).order_by(Person.surname)
    return list(await act.session.scalars(query))


@SQLITE
@pytest.mark.parametrize(
    ("segment", "expected"),
    [
        (Segment(roles=(Role.mentor,)), ["Петрова"]),
        (Segment(roles=(Role.mentor, Role.coordinator)), ["Орлова", "Петрова"]),
        (Segment(cities=(KAZAN,)), ["Белов"]),
        (Segment(programmes=(Programme.project,)), ["Ким", "Петрова"]),
        (Segment(programmes=(Programme.novice,)), []),
        (Segment(topics=(2, 3)), ["Белов"]),
        (Segment(standings=(HowFar.seeking,)), ["Белов", "Иванов"]),
        (Segment(standings=(HowFar.paired,)), ["Ким"]),
        (Segment(standings=(HowFar.unsigned,)), ["Ким", "Петрова"]),
        (Segment(standings=(HowFar.project,)), ["Ким"]),
        (Segment(standings=(HowFar.overdue, HowFar.seeking)), ["Белов", "Иванов", "Ким"]),
        (Segment(roles=(Role.mentee,), cities=(KAZAN,), standings=(HowFar.paired,)), []),
        (Segment.of({"roles": ["a role of a newer version"]}), []),
    ],
)
async def test_people_meet_every_condition_and_any_value_of_one(
    people: Database, segment: Segment, expected: list[str]
) -> None:
    async with acting(people, COORDINATOR) as act:
        assert await surnames(act, segment) == expected
        assert Segment.of(segment.stored()) == segment


@SQLITE
async def test_a_second_press_takes_a_value_away(people: Database) -> None:
    async with acting(people, COORDINATOR) as act:
        draft = await drafted(act, segment=Segment())
        for value in ("mentee", "mentor", "mentee"):
            await toggle(act, draft, "roles", value)
        await toggle(act, draft, "standings", "seeking")
        stored = (await act.session.get_one(Broadcast, draft)).segment
        assert Segment.of(stored) == Segment(roles=(Role.mentor,), standings=(HowFar.seeking,))


@SQLITE
async def test_those_who_got_the_last_one_and_did_not_answer_are_a_condition(people: Database) -> None:
    async with acting(people, COORDINATOR) as act:
        asked = await begun(act, answerable=True)
        sent = update(Notice).where(Notice.broadcast_id == asked)
        await act.session.execute(sent.values(state=NoticeState.sent))
        await conclude_broadcast(act, asked)
        kim = (await act.session.scalars(select(Person).where(Person.surname == "Ким"))).one()
        act.session.add(Inquiry(person_id=kim.id, words="Приду", asked_at=act.now, broadcast_id=asked))
        again = await drafted(act, segment=Segment())
        await toggle_silent(act, again)
        assert await surnames(act, Segment(silent_on=asked)) == ["Белов", "Иванов"]


@SQLITE
async def test_names_are_found_asked_about_or_unknown_and_lines_beyond_the_limit_are_counted(people: Database) -> None:
    async with acting(people, COORDINATOR) as act:
        second = await add_person(act, "Ким Алла", Role.mentee)
        read = await read_names(act, "Белов О.\n\n Петрова Анна \nКим А.\nКим Алла\nЯковлев П. П.")
        assert len(read.found) == 3
        assert second.id in read.found
        assert {line: len(ids) for line, ids in read.several.items()} == {"Ким А.": 2}
        assert (read.unknown, read.unread) == (("Яковлев П. П.",), 0)
        assert (await read_names(act, "Белов О.\n" * (LINES_AT_MOST + 7))).unread == 7


def test_the_expected_time_reckons_with_other_processes_and_other_broadcasts() -> None:
    assert (bulk_rate(1), bulk_rate(2)) == (BROADCAST_A_SECOND, BESIDE_OTHERS)
    alone = seconds_for(1000, [], bulk_rate(1))
    assert seconds_for(1000, [], bulk_rate(3)) > alone
    assert seconds_for(1000, [5000], bulk_rate(1)) == 2 * alone
    assert seconds_for(1000, [10], bulk_rate(1)) == pytest.approx(alone * 1.01)
