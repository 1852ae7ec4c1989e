"""Nudges by the rules: the mentee, then the mentor, each once in a round, one a day, none in a quiet week."""

from datetime import UTC, date, datetime, timedelta

import pytest
from sqlalchemy import select

from models.care import CareNotice, QuietWeek, Stall
from models.connection.database import Database
from models.meeting import Meeting, MeetingState
from models.notice import Notice
from models.profile import Form
from models.project import Project, ProjectState, Stage, StageState
from services.care.nudges import due_care, nudged_about
from services.care.pair_facts import care_facts
from services.care.policy import CarePolicy
from services.care.quiet_weeks import WeekNotOffered, make_week_quiet
from services.notices import remind, tell_all
from services.refusals import NotAllowed
from services.unit_of_work import Uow
from tests.support.many_mentors import statements
from tests.support.pairs import Pairs, make_pairs

pytestmark = pytest.mark.parametrize("engine", ["sqlite"])
DAY = timedelta(days=1)
MENTEE, MENTOR = 2, 1
START = datetime(2026, 3, 2, 7, 30, tzinfo=UTC)  # 10:30 in Moscow, a Monday


@pytest.fixture
async def pairs(database: Database) -> Pairs:
    pairs = await make_pairs(database)
    pairs.clock.moment = START
    return pairs


async def nudge(pairs: Pairs, policy: CarePolicy | None = None) -> list[tuple[int, str]]:
    """What the step writes now: to whom, about what."""
    async with Uow(pairs.database, pairs.clock, None).write() as act:
        due = (await due_care(act, policy or CarePolicy())).nudges
        await remind(act, due)
    return [(one.person_id, str(one.ids.get("stall", one.kind))) for one in due]


async def days_of_nudges(pairs: Pairs, days: int) -> list[tuple[int, int, str]]:
    """(day, to whom, about what), day after day."""
    found = []
    for day in range(days):
        pairs.clock.moment = START + day * DAY
        found += [(day, *one) for one in await nudge(pairs)]
    return found


async def meet(pairs: Pairs, day: int, state: MeetingState = MeetingState.held) -> None:
    starts_at = START + day * DAY
    time = {"starts_at": starts_at, "ends_at": starts_at + timedelta(hours=1), "booked_at": START}
    async with pairs.mentor().write() as act:
        act.session.add(Meeting(mentorship_id=pairs.mentorships[0], form=Form.remote, state=state, **time))


async def test_without_a_first_meeting_the_mentee_is_told_then_the_mentor_and_in_four_weeks_again(pairs: Pairs) -> None:
    first = Stall.first_meeting.value
    assert await days_of_nudges(pairs, 50) == [
        (10, MENTEE, first),
        (17, MENTOR, first),
        (30, MENTEE, "care_pulse"),
        (38, MENTEE, first),
        (45, MENTOR, first),
    ]


async def test_two_weeks_after_the_last_meeting_the_mentee_is_told_unless_the_next_is_booked(pairs: Pairs) -> None:
    await meet(pairs, -1)
    pairs.clock.moment = START + 14 * DAY
    await meet(pairs, 20, MeetingState.planned)
    assert await nudge(pairs) == []
    await meet(pairs, 20, MeetingState.cancelled)
    async with pairs.mentor().write() as act:
        [planned] = await act.session.scalars(select(Meeting).where(Meeting.state == MeetingState.planned))
        planned.state = MeetingState.cancelled
    assert await nudge(pairs) == [(MENTEE, Stall.no_meeting.value)]


async def test_a_nudge_is_written_once_and_only_in_the_readers_day(pairs: Pairs) -> None:
    pairs.clock.moment = START + 10 * DAY + timedelta(hours=12)
    assert await nudge(pairs) == []
    pairs.clock.moment = START + 11 * DAY
    assert len(await nudge(pairs)) == 1
    assert await nudge(pairs) == []


async def plan_stage(pairs: Pairs, due_on: date | None) -> None:
    """The mentee's project, with one stage."""
    async with pairs.mentee().write() as act:
        project = Project(author_id=act.me.id, title="Чтение", state=ProjectState.active, opened_at=START)
        act.session.add(project)
        await act.session.flush()
        stage = {"number": 1, "title": "Анализ", "state": StageState.planned}
        act.session.add(Stage(project_id=project.id, due_on=due_on, **stage))


async def test_of_two_things_that_stall_the_more_urgent_comes_first_and_the_other_the_next_day(pairs: Pairs) -> None:
    await plan_stage(pairs, date(2026, 3, 8))
    pairs.clock.moment = START + 10 * DAY
    assert await nudge(pairs) == [(MENTEE, Stall.overdue.value)]
    assert await nudge(pairs) == []
    pairs.clock.moment += DAY
    assert await nudge(pairs) == [(MENTEE, Stall.first_meeting.value)]


async def test_a_stage_without_a_date_is_stuck_after_three_weeks_and_one_with_a_later_date_is_not(pairs: Pairs) -> None:
    await meet(pairs, 30, MeetingState.planned)
    await plan_stage(pairs, None)
    assert await days_of_nudges(pairs, 30) == [(21, MENTEE, "stuck"), (28, MENTOR, "stuck")]


async def test_after_three_announcements_in_a_week_a_nudge_waits(pairs: Pairs) -> None:
    pairs.clock.moment = START + 10 * DAY
    async with pairs.mentor().write() as act:
        for event in range(3):
            await tell_all(act, [MENTEE], CareNotice.nudge, {"event_id": event})
        for one in await act.session.scalars(select(Notice)):
            one.due_at = act.now - DAY
    assert await nudge(pairs) == []
    pairs.clock.moment += 6 * DAY
    assert await nudge(pairs) == [(MENTEE, "first_meeting")]


async def test_nobody_is_nudged_in_a_quiet_week(pairs: Pairs) -> None:
    async with pairs.mentor().write() as act:
        act.session.add(QuietWeek(monday=date(2026, 3, 9)))
    assert [one[0] for one in await days_of_nudges(pairs, 18)] == [14, 17]


async def test_days_are_those_of_the_settings_and_who_has_not_come_is_passed_over(pairs: Pairs) -> None:
    pairs.clock.moment = START + 3 * DAY
    assert await nudge(pairs, CarePolicy(first_meeting=3)) == [(MENTEE, "first_meeting")]
    async with pairs.mentee().write() as act:
        act.me.reachable = False
    pairs.clock.moment = START + 50 * DAY
    assert [one[0] for one in await nudge(pairs)] == [MENTOR]


async def test_a_nudge_is_checked_again_by_the_days_of_the_settings(pairs: Pairs) -> None:
    pairs.clock.moment = START + 3 * DAY
    async with Uow(pairs.database, pairs.clock, None).write() as act:
        [first, *_] = (await due_care(act, CarePolicy(first_meeting=3))).nudges
        assert await nudged_about(act, dict(first.ids)) is not None
        assert await nudged_about(act, {**first.ids, "care_days": CarePolicy().days}) is None


async def test_only_coordinators_make_a_week_quiet_and_only_one_of_the_coming_year(uow: Uow) -> None:
    async with uow.write() as act:
        await make_week_quiet(act, date(2026, 3, 9), quiet=True)
        with pytest.raises(WeekNotOffered):
            await make_week_quiet(act, date(2026, 3, 10), quiet=True)
    stranger = Uow(uow._database, uow._clock, 5)
    async with stranger.write() as act:
        with pytest.raises(NotAllowed):
            await make_week_quiet(act, date(2026, 3, 16), quiet=True)


async def test_facts_of_many_pairs_cost_as_many_statements_as_those_of_few(database: Database) -> None:
    pairs = await make_pairs(database, mentees=30)
    async with pairs.mentor().read() as act:
        with statements(act) as many:
            assert len((await care_facts(act)).pairs) == 30
        with statements(act) as few:
            assert len((await care_facts(act, [2])).pairs) == 1
    assert len(many) == len(few) == 7
