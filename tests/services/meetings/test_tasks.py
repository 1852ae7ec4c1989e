"""What a mentor writes down after a meeting: what was agreed, tasks with days, and that a coordinator is needed."""

from datetime import date, timedelta

import pytest
from sqlalchemy import select

from models.afterwards import AfterwardsNotice, MeetingSummary, MeetingTask
from models.connection.database import Database
from models.meeting import Meeting
from models.notice import Notice
from models.person import Role
from services.home.waiting import waiting_for
from services.meetings.coordinator_calls import (
    CallAnswered,
    answer_call,
    call_coordinator,
    calls_waiting,
    take_call_back,
)
from services.meetings.feedback import say_whether_held
from services.meetings.rules import TASKS_AT_MOST
from services.meetings.summaries import NotHeldYet, write_summary
from services.meetings.tasks import (
    TooManyTasks,
    finish_task,
    my_task,
    my_tasks,
    overdue_tasks,
    set_task,
    take_task_back,
)
from services.refusals import NotAllowed, NotFound
from services.unit_of_work import Uow
from tests.support.booking import at, book
from tests.support.pairs import Pairs, make_pairs
from tests.support.people import add_person

SQLITE = pytest.mark.parametrize("engine", ["sqlite"])


async def held(database: Database, mentees: int = 1) -> tuple[Pairs, Meeting]:
    """The meeting was on Tuesday, and it is Wednesday, 4 March."""
    pairs = await make_pairs(database, mentees)
    meeting = await book(pairs, 0, at(3, 12))
    pairs.pass_by(timedelta(days=2))
    async with pairs.mentor().write() as act:
        await say_whether_held(act, meeting.id, True)
    return pairs, meeting


async def task_of(pairs: Pairs, meeting: Meeting, day: int = 10) -> MeetingTask:
    async with pairs.mentor().write() as act:
        return await set_task(act, meeting.id, "Обновить программу", date(2026, 3, day))


@SQLITE
async def test_nobody_gets_tasks_without_end(database: Database) -> None:
    pairs, meeting = await held(database)
    tasks = [await task_of(pairs, meeting) for _ in range(TASKS_AT_MOST)]
    with pytest.raises(TooManyTasks):
        await task_of(pairs, meeting)
    async with pairs.mentee().write() as act:
        await finish_task(act, tasks[0].id)
    assert (await task_of(pairs, meeting)).id


async def notices(pairs: Pairs, *kinds: AfterwardsNotice) -> list[tuple[str, int, str]]:
    async with pairs.mentee().read() as act:
        query = select(Notice).where(Notice.kind.in_(kinds)).order_by(Notice.due_at)
        return [(one.kind.value, one.person_id, f"{one.due_at:%d %H:%M}") for one in await act.session.scalars(query)]


async def test_a_task_is_told_and_reminded_of_a_day_before_and_on_the_day(database: Database) -> None:
    pairs, meeting = await held(database)
    await task_of(pairs, meeting)
    mentee = meeting.mentorship.mentee_id
    kinds = AfterwardsNotice.task_set, AfterwardsNotice.task_day_before, AfterwardsNotice.task_day
    expected = [
        ("task_set", mentee, "04 06:00"),
        ("task_day_before", mentee, "09 07:00"),
        ("task_day", mentee, "10 07:00"),
    ]
    assert await notices(pairs, *kinds) == expected  # 10:00 in Moscow


@SQLITE
async def test_a_task_for_today_is_reminded_of_only_today(database: Database) -> None:
    pairs, meeting = await held(database)
    await task_of(pairs, meeting, day=4)
    kinds = AfterwardsNotice.task_day_before, AfterwardsNotice.task_day
    assert [kind for kind, _, _ in await notices(pairs, *kinds)] == ["task_day"]


@SQLITE
@pytest.mark.parametrize("day", [date(2026, 3, 3), date(2027, 3, 5)])
async def test_a_task_needs_a_day_that_has_not_passed_and_is_not_far_off(database: Database, day: date) -> None:
    pairs, meeting = await held(database)
    with pytest.raises(NotAllowed):
        async with pairs.mentor().write() as act:
            await set_task(act, meeting.id, "Обновить", day)


@SQLITE
async def test_the_mentee_marks_a_task_as_done_once_and_the_mentor_is_told(database: Database) -> None:
    pairs, meeting = await held(database)
    task = await task_of(pairs, meeting)
    for _ in range(2):
        async with pairs.mentee().write() as act:
            await finish_task(act, task.id)
    assert [who for _, who, _ in await notices(pairs, AfterwardsNotice.task_done)] == [meeting.mentorship.mentor_id]
    with pytest.raises(NotAllowed):
        async with pairs.mentor().write() as act:
            await finish_task(act, task.id)


@SQLITE
async def test_a_task_waits_for_the_mentee_after_its_day_until_it_is_done(database: Database) -> None:
    pairs, meeting = await held(database)
    task = await task_of(pairs, meeting, day=5)
    for days, count in ((0, 0), (1, 0), (1, 1)):
        pairs.pass_by(timedelta(days=days))
        async with pairs.mentee().read() as act:
            assert len(await waiting_for(act, {"task": overdue_tasks})) == count
    async with pairs.mentee().write() as act:
        await finish_task(act, task.id)
        assert await waiting_for(act, {"task": overdue_tasks}) == []


@SQLITE
async def test_only_the_two_see_a_task_and_only_the_mentor_takes_it_back(database: Database) -> None:
    pairs, meeting = await held(database, mentees=2)
    task = await task_of(pairs, meeting)
    with pytest.raises(NotAllowed):
        async with pairs.mentee(1).read() as act:
            await my_task(act, task.id)
    with pytest.raises(NotAllowed):
        async with pairs.mentee().write() as act:
            await take_task_back(act, task.id)
    async with pairs.mentor().write() as act:
        await take_task_back(act, task.id)
    async with pairs.mentee().read() as act:
        assert await my_tasks(act) == []
        with pytest.raises(NotFound):
            await my_task(act, task.id)


@SQLITE
async def test_what_was_agreed_is_written_by_the_mentor_of_a_meeting_that_was_held(database: Database) -> None:
    pairs, meeting = await held(database)
    for words in ("Раз в месяц", "Раз в две недели"):
        async with pairs.mentor().write() as act:
            await write_summary(act, meeting.id, words)
    with pytest.raises(NotAllowed):
        async with pairs.mentee().write() as act:
            await write_summary(act, meeting.id, "Иначе")
    async with pairs.mentor().write() as act:
        await say_whether_held(act, meeting.id, False)
        with pytest.raises(NotHeldYet):
            await write_summary(act, meeting.id, "Поздно")
        assert (await act.session.get_one(MeetingSummary, meeting.id)).words == "Раз в две недели"


@SQLITE
async def test_a_call_waits_for_coordinators_until_one_has_dealt_with_it(database: Database) -> None:
    pairs, meeting = await held(database)
    async with Uow(database, pairs.clock, None).write() as act:
        await add_person(act, "Орлова Мария", Role.coordinator, telegram_id=7)
    async with pairs.mentor().write() as act:
        call = await call_coordinator(act, meeting.mentorship_id)
        assert await call_coordinator(act, meeting.mentorship_id) is call
    async with Uow(database, pairs.clock, 7).write() as act:
        assert [one.subject_id for one in await waiting_for(act, {"call": calls_waiting})] == [call.id]
        await answer_call(act, call.id)
        assert await waiting_for(act, {"call": calls_waiting}) == []
        with pytest.raises(CallAnswered):
            await answer_call(act, call.id)
    assert [who for _, who, _ in await notices(pairs, AfterwardsNotice.answered)] == [meeting.mentorship.mentor_id]


@SQLITE
async def test_a_call_can_be_taken_back(database: Database) -> None:
    pairs, meeting = await held(database)
    async with pairs.mentor().write() as act:
        await call_coordinator(act, meeting.mentorship_id)
        await take_call_back(act, meeting.mentorship_id)
        assert await waiting_for(act, {"call": calls_waiting}) == []
