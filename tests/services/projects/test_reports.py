"""Which moves of a stage and its report are allowed, who makes them, who is told, and that races do no harm."""

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from datetime import timedelta

import pytest
from sqlalchemy import select, update

from bot.reference import load_reference
from models.connection.database import Database
from models.mentorship import Mentorship, MentorshipState
from models.notice import Notice
from models.person import Person, Role
from models.project import Project, ProjectState, Stage, StageState
from models.report import PartKind, Report, ReportNotice, ReportPart, ReportState
from services.days import today_of
from services.home.waiting import waiting_for
from services.projects.projects import open_project
from services.projects.report_rules import REVIEW_IN, GivenPart, ReportWaits
from services.projects.reports import MentorReviews, accept_report, reports_of, return_report
from services.projects.road_maps import BadRoadMap, PlannedStage
from services.projects.waiting import overdue_stages_waiting, reports_for_coordinators, reports_waiting
from services.refusals import AlreadyDecided, NotAllowed, NotFound, Refusal
from services.unit_of_work import Act, Uow
from tests.support.many_mentors import statements
from tests.support.moment import movable_clock
from tests.support.people import add_person
from tests.support.projects import send_report

AUTHOR, GUIDE, OTHER_MENTEE, OTHER_MENTOR, FORMER, COORDINATOR, STRANGER = range(1, 8)
CLOCK = movable_clock()
SQLITE = pytest.mark.parametrize("engine", ["sqlite"])
PHOTO = GivenPart(PartKind.photo, file_id="x", size=10)
Move = Callable[[Act], Awaitable[object]]


@asynccontextmanager
async def acting(database: Database, who: int) -> AsyncIterator[Act]:
    async with Uow(database, CLOCK, who).write() as act:
        yield act


@pytest.fixture
async def town(database: Database) -> Database:
    """An author with a mentor and a project of two stages; a former mentor, and people who are not involved."""
    await load_reference(database)
    async with acting(database, STRANGER) as act:
        author = await add_person(act, "Иванов Пётр", Role.mentee, telegram_id=AUTHOR)
        guide = await add_person(act, "Петрова Анна", Role.mentor, telegram_id=GUIDE)
        await add_person(act, "Жуков Олег", Role.mentee, telegram_id=OTHER_MENTEE)
        await add_person(act, "Белова Инна", Role.mentor, telegram_id=OTHER_MENTOR)
        former = await add_person(act, "Громов Лев", Role.mentor, telegram_id=FORMER)
        await add_person(act, "Орлова Мария", Role.coordinator, telegram_id=COORDINATOR)
        for person, state in ((guide, MentorshipState.active), (former, MentorshipState.closed)):
            act.session.add(Mentorship(mentee_id=author.id, mentor_id=person.id, state=state, began_at=act.now))
    async with acting(database, AUTHOR) as act:
        await open_project(act, "Проект", "Цель", [PlannedStage("Анализ"), PlannedStage("Итоги")])
    return database


def submit(stage_id: int = 1) -> Move:
    return lambda act: send_report(act, stage_id, "Готово", PHOTO)


def accept(report_id: int = 1) -> Move:
    return lambda act: accept_report(act, report_id)


def give_back(report_id: int = 1) -> Move:
    return lambda act: return_report(act, report_id, "Добавьте цифры")


async def do(database: Database, who: int, move: Move) -> object:
    async with acting(database, who) as act:
        return await move(act)


async def bring_to(database: Database, state: StageState) -> None:
    """Brings the first stage to that state, as people would."""
    if state is not StageState.planned:
        await do(database, AUTHOR, submit())
    if state is StageState.accepted:
        await do(database, GUIDE, accept())
    if state is StageState.returned:
        await do(database, GUIDE, give_back())


async def told(database: Database) -> list[tuple[str, int]]:
    """Kinds of notices and the Telegram ids of their readers, in order."""
    async with database.read() as session:
        query = select(Notice.kind, Person.telegram_id).join(Person, Person.id == Notice.person_id).order_by(Notice.id)
        return [(kind.value, reader) for kind, reader in await session.execute(query)]


async def stage_state(database: Database, stage_id: int = 1) -> StageState:
    async with database.read() as session:
        return (await session.get_one(Stage, stage_id)).state


SUBMITTED, ACCEPTED, RETURNED = StageState.submitted, StageState.accepted, StageState.returned


@pytest.mark.parametrize(
    ("before", "who", "move", "after", "tells"),
    [
        (StageState.planned, AUTHOR, submit(), SUBMITTED, ("report_submitted", GUIDE)),
        (StageState.planned, GUIDE, accept(), NotFound, None),
        (StageState.planned, GUIDE, give_back(), NotFound, None),
        (SUBMITTED, AUTHOR, submit(), ReportWaits, None),
        (SUBMITTED, GUIDE, accept(), ACCEPTED, ("report_accepted", AUTHOR)),
        (SUBMITTED, GUIDE, give_back(), RETURNED, ("report_returned", AUTHOR)),
        (RETURNED, AUTHOR, submit(), SUBMITTED, ("report_submitted", GUIDE)),
        (RETURNED, GUIDE, accept(), AlreadyDecided, None),
        (RETURNED, GUIDE, give_back(), AlreadyDecided, None),
        (ACCEPTED, AUTHOR, submit(), AlreadyDecided, None),
        (ACCEPTED, GUIDE, accept(), AlreadyDecided, None),
        (ACCEPTED, GUIDE, give_back(), AlreadyDecided, None),
    ],
)
@SQLITE
async def test_each_move_is_allowed_or_refused_by_the_table(
    town: Database,
    before: StageState,
    who: int,
    move: Move,
    after: StageState | type[Refusal],
    tells: tuple[str, int] | None,
) -> None:
    await bring_to(town, before)
    earlier = await told(town)
    if isinstance(after, StageState):
        await do(town, who, move)
        assert await stage_state(town) is after
    else:
        with pytest.raises(after):
            await do(town, who, move)
        assert await stage_state(town) is before
    assert (await told(town))[len(earlier) :] == ([tells] if tells else [])


@pytest.mark.parametrize("who", [GUIDE, OTHER_MENTEE, OTHER_MENTOR, FORMER, COORDINATOR, STRANGER])
@SQLITE
async def test_only_the_author_submits(town: Database, who: int) -> None:
    with pytest.raises(NotAllowed):
        await do(town, who, submit())
    assert await stage_state(town) is StageState.planned


@pytest.mark.parametrize("who", [AUTHOR, OTHER_MENTEE, OTHER_MENTOR, FORMER, STRANGER])
@pytest.mark.parametrize("move", [accept(), give_back()])
@SQLITE
async def test_only_the_present_mentor_reviews(town: Database, who: int, move: Move) -> None:
    await bring_to(town, SUBMITTED)
    with pytest.raises(NotAllowed):
        await do(town, who, move)
    assert await stage_state(town) is SUBMITTED


@SQLITE
async def test_without_a_mentor_coordinators_are_told_and_a_mentor_who_comes_later_reviews(town: Database) -> None:
    async with acting(town, STRANGER) as act:
        mentorship = (await act.session.scalars(select(Mentorship).where(Mentorship.state == "active"))).one()
        mentorship.state = MentorshipState.closed
    await do(town, AUTHOR, submit())
    assert await told(town) == [("report_submitted", COORDINATOR)]
    assert await waiting_of(town, COORDINATOR) == [1]
    async with acting(town, OTHER_MENTOR) as act:
        pair = Mentorship(
            mentee_id=mentorship.mentee_id, mentor_id=act.me.id, state=MentorshipState.active, began_at=act.now
        )
        act.session.add(pair)
        await act.session.flush()
        (await act.session.scalars(select(Project))).one().mentorship_id = pair.id
        await act.session.flush()
        assert [(one.kind, one.subject_id) for one in await waiting_for(act, {"report": reports_waiting})] == [
            ("report", 1)
        ]
    with pytest.raises(MentorReviews):
        await do(town, COORDINATOR, accept())
    await do(town, OTHER_MENTOR, accept())
    assert await stage_state(town) is ACCEPTED


async def waiting_of(database: Database, who: int) -> list[int]:
    """The reports that wait for a coordinator."""
    async with acting(database, who) as act:
        return [one.subject_id for one in await waiting_for(act, {"report_unreviewed": reports_for_coordinators})]


@SQLITE
async def test_a_coordinator_reviews_when_there_is_no_mentor(town: Database) -> None:
    async with acting(town, STRANGER) as act:
        await act.session.execute(update(Mentorship).values(state=MentorshipState.closed))
    await do(town, AUTHOR, submit())
    await do(town, COORDINATOR, give_back())
    assert await stage_state(town) is RETURNED
    assert ("report_returned", AUTHOR) in await told(town)


@SQLITE
async def test_a_review_that_is_late_waits_for_the_coordinators_too(town: Database) -> None:
    await bring_to(town, SUBMITTED)
    assert await waiting_of(town, COORDINATOR) == []
    async with acting(town, STRANGER) as act:
        await act.session.execute(update(Report).values(submitted_at=act.now - REVIEW_IN))
    assert await waiting_of(town, COORDINATOR) == [1]
    await do(town, COORDINATOR, accept())
    assert await stage_state(town) is ACCEPTED


async def at_once(database: Database, *presses: tuple[int, Move]) -> list[object]:
    return await asyncio.gather(*(do(database, who, move) for who, move in presses), return_exceptions=True)


async def test_reports_pressed_twice_at_once_are_submitted_and_reviewed_once(town: Database) -> None:
    sent = await at_once(town, *[(AUTHOR, submit())] * 4)
    assert sorted(type(one).__name__ for one in sent) == ["Report", *["ReportWaits"] * 3]
    reviewed = await at_once(town, *[(GUIDE, accept()), (GUIDE, give_back())] * 2)
    assert sorted(type(one).__name__ for one in reviewed) == [*["AlreadyDecided"] * 3, "Report"]
    assert len(await told(town)) == 2


async def test_the_last_two_stages_accepted_at_once_finish_the_project(town: Database) -> None:
    for number in (1, 2):
        await do(town, AUTHOR, submit(number))
    await at_once(town, (GUIDE, accept(1)), (GUIDE, accept(2)))
    async with town.read() as session:
        assert (await session.get_one(Project, 1)).state is ProjectState.finished
        assert set(await session.scalars(select(Report.state))) == {ReportState.accepted}


async def test_a_mentee_can_open_only_one_project_in_a_race(town: Database) -> None:
    stages = [PlannedStage("Этап")]
    opened = await at_once(town, *[(OTHER_MENTEE, lambda act: open_project(act, "Мой", "", stages))] * 4)
    assert len({project.id for project in opened if isinstance(project, Project)}) == 1
    async with town.read() as session:
        assert len(list(await session.scalars(select(Stage).where(Stage.title == "Этап")))) == 1


@SQLITE
async def test_a_road_map_needs_stages_that_are_not_in_the_past(town: Database) -> None:
    async with acting(town, OTHER_MENTEE) as act:
        yesterday = today_of(act).replace(year=2020)
        for stages in ([], [PlannedStage("Этап")] * 9, [PlannedStage("Этап", yesterday)]):
            with pytest.raises(BadRoadMap):
                await open_project(act, "Мой", "", stages)
    with pytest.raises(NotAllowed):
        await do(town, GUIDE, lambda act: open_project(act, "Мой", "", [PlannedStage("Этап")]))


@SQLITE
async def test_a_returned_report_stays_in_the_history(town: Database) -> None:
    await bring_to(town, RETURNED)
    await do(town, AUTHOR, submit())
    await do(town, GUIDE, accept(2))
    async with town.read() as session:
        reports = (await session.scalars(select(Report).order_by(Report.id))).all()
    assert [(report.state.value, report.comment) for report in reports] == [
        ("returned", "Добавьте цифры"),
        ("accepted", ""),
    ]
    assert [kind for kind, _ in await told(town)] == [
        ReportNotice.submitted,
        ReportNotice.returned,
        ReportNotice.submitted,
        ReportNotice.accepted,
    ]


async def test_an_overdue_stage_waits_for_its_author_since_its_date(town: Database) -> None:
    async with acting(town, AUTHOR) as act:
        (await act.session.get_one(Stage, 1)).due_on = today_of(act) - timedelta(days=3)
    async with acting(town, AUTHOR) as act:
        [one] = await waiting_for(act, {"overdue": overdue_stages_waiting})
        both = await waiting_for(act, {"overdue": overdue_stages_waiting, "report": reports_waiting})
    assert (one.subject_id, one.detail, one.since.date()) == (1, "Анализ", today_of(act) - timedelta(days=3))
    assert both == [one]
    await bring_to(town, SUBMITTED)
    async with acting(town, AUTHOR) as act:
        assert await waiting_for(act, {"overdue": overdue_stages_waiting}) == []


@SQLITE
async def test_500_submissions_cost_no_more_statements_than_five(town: Database) -> None:
    counted = []
    for more in (5, 495):
        async with acting(town, AUTHOR) as act:
            part = {"stage_id": 1, "kind": PartKind.words, "words": "…", "added_by_id": act.me.id, "added_at": act.now}
            made = {"stage_id": 1, "submitted_at": act.now, "state": ReportState.returned}
            act.session.add_all(Report(parts=[ReportPart(**part)], **made) for _ in range(more))
        async with acting(town, AUTHOR) as act:
            with statements(act) as said:
                await reports_of(act, 1)
        counted.append(len(said))
    assert counted[0] == counted[1]
