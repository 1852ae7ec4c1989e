"""A date begins and ends by the clock of the person concerned, in every count and every window."""

from datetime import UTC, date, datetime, timedelta

import pytest
from sqlalchemy import select

from bot.reference import load_reference
from handlers.projects.project.telling import stage_standing
from handlers.shared.speech import Speech
from models.connection.database import Database
from models.mentorship import MentoringRequest, RequestState
from models.person import Person, Role
from models.profile import ApplicationState, MentorProfile
from models.project import TO_REPORT, Project, ProjectState, Stage, StageState
from services.care.association import association
from services.importing.known import reference
from services.matching.answering import request_to_me
from services.places.zones import ZONES
from services.projects.overdue import is_overdue
from services.unit_of_work import Uow
from tests.support.pairs import StillClock
from tests.support.people import add_person
from tests.support.plain import plain

MENTOR, ORLOVA = 1, 2
DUE = date(2026, 3, 1)


@pytest.fixture
async def clock(database: Database) -> StillClock:
    """A coordinator and a mentor in Moscow, and in each time zone the author of a project with a stage in
    every state.
    """
    still = StillClock(datetime(2026, 3, 1, 0, 30, tzinfo=UTC))
    await load_reference(database)
    async with Uow(database, still, None).write() as act:
        await add_person(act, "Орлова Мария", Role.coordinator, telegram_id=ORLOVA)
        mentor = await add_person(act, "Петрова Анна", Role.mentor, telegram_id=MENTOR)
        act.session.add(
            MentorProfile(person_id=mentor.id, state=ApplicationState.approved, about="", submitted_at=act.now)
        )
        for zone in ZONES:
            author = await add_person(act, "Иванов Пётр", Role.mentee)
            author.timezone, author.in_post_since = zone, date(2023, 3, 1)
            stages = [
                Stage(number=number, title=zone, due_on=DUE, state=state) for number, state in enumerate(StageState)
            ]
            act.session.add(
                Project(author=author, title=zone, state=ProjectState.active, opened_at=act.now, stages=stages)
            )
    return still


async def test_the_count_of_overdue_stages_is_what_each_author_sees(database: Database, clock: StillClock) -> None:
    counts = []
    for _ in range(30):
        clock.moment += timedelta(hours=1)
        async with Uow(database, clock, ORLOVA).read() as act:
            found = await association(act)
            late = [one for one in await act.session.scalars(select(Stage)) if is_overdue(one, act.now)]
            assert all(one.state in TO_REPORT for one in late)
            assert found.overdue == len(late)
            counts.append(len(late))
    assert counts == sorted(counts)
    assert (counts[0], counts[-1]) == (0, len(ZONES) * len(TO_REPORT))
    assert len(set(counts)) > 5  # the day ends at different moments in different zones


@pytest.mark.parametrize("engine", ["sqlite"])
async def test_a_mentor_reads_of_the_authors_day_and_also_of_reports_that_came_back(
    database: Database, clock: StillClock
) -> None:
    clock.moment = datetime(2026, 3, 1, 16, 30, tzinfo=UTC)  # in Vladivostok the 2nd has begun, but not in Moscow
    async with Uow(database, clock, MENTOR).read() as act:
        stages = await act.session.scalars(select(Stage).where(Stage.state.in_(TO_REPORT)).order_by(Stage.number))
        speech = Speech("ru", "Europe/Moscow")
        told = {(one.title, one.state): plain(stage_standing(speech, one, act.now)) for one in stages}
    assert told["Asia/Vladivostok", StageState.planned] == "срок был 1 мар."
    assert told["Asia/Vladivostok", StageState.returned] == "отчёт на доработке, срок был 1 мар."
    assert told["Europe/Moscow", StageState.planned] == "до 1 мар."


@pytest.mark.parametrize("engine", ["sqlite"])
async def test_three_years_in_post_end_on_the_mentees_own_day(database: Database, clock: StillClock) -> None:
    clock.moment = datetime(2026, 2, 28, 16, 30, tzinfo=UTC)
    months: dict[str, int | None] = {}
    async with Uow(database, clock, MENTOR).write() as act:
        for author in await act.session.scalars(select(Person).where(Person.surname == "Иванов")):
            request = MentoringRequest(
                mentee_id=author.id, mentor_id=act.me.id, state=RequestState.sent, sent_at=act.now
            )
            act.session.add(request)
            await act.session.flush()
            asked = await request_to_me(act, request.id)
            assert asked is not None
            months[author.timezone] = asked.months_in_post
    assert (months["Asia/Vladivostok"], months["Europe/Moscow"]) == (None, 35)


@pytest.mark.parametrize("engine", ["sqlite"])
async def test_a_list_is_read_by_the_importers_own_day(database: Database, clock: StillClock) -> None:
    clock.moment = datetime(2026, 2, 28, 22, 30, tzinfo=UTC)
    async with Uow(database, clock, ORLOVA).read() as act:
        assert (await reference(act)).today == date(2026, 3, 1)
