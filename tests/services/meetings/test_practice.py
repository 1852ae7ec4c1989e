"""A mentor's practice log, and private reflections that nobody else reads."""

from datetime import date, timedelta

import pytest
from sqlalchemy import select

from models.connection.database import Database
from models.event import Event, EventKind, EventLeader
from models.meeting import Meeting
from models.reflection import Reflection
from services.meetings.feedback import say_whether_held
from services.meetings.groups.afterwards import say_group_held, say_who_came
from services.meetings.practice import PracticePeriod, first_day_of, my_practice
from services.meetings.reflections import my_reflection, my_reflections, reflect
from services.privacy.erasing import erase_me
from services.refusals import NotAllowed
from tests.support.booking import at, book
from tests.support.groups import joins, opened
from tests.support.internships import agreed, propose
from tests.support.pairs import Pairs, make_pairs

SQLITE = pytest.mark.parametrize("engine", ["sqlite"])


async def met_both(database: Database) -> tuple[Pairs, list[Meeting]]:
    """On Tuesday the mentor met both mentees; with a third nobody came."""
    pairs = await make_pairs(database, 3)
    meetings = [await book(pairs, index, at(3, 12 + 2 * index)) for index in range(3)]
    pairs.pass_by(timedelta(days=2))
    for meeting, held in zip(meetings, (True, True, False), strict=True):
        async with pairs.mentor().write() as act:
            await say_whether_held(act, meeting.id, held)
    return pairs, meetings


async def test_the_log_counts_held_meetings_hours_mentees_lectures_and_reflections(database: Database) -> None:
    pairs, meetings = await met_both(database)
    async with pairs.mentor().write() as act:
        await reflect(act, meetings[0].id, "Больше слушать")
        lecture = {"kind": EventKind.lecture, "title": "Лекция", "timezone": "UTC", "audience": ["mentor"], "key": "l"}
        when = {"starts_at": act.now, "announced_by_id": act.me.id, "announced_at": act.now}
        event = Event(**lecture, **when)
        act.session.add(event)
        await act.session.flush()
        act.session.add(EventLeader(event_id=event.id, person_id=act.me.id))
    async with pairs.mentor().read() as act:
        log = await my_practice(act, PracticePeriod.month)
    assert (len(log.meetings), log.time, log.mentees) == (2, timedelta(hours=2), 2)
    assert (log.lectures, log.reflections) == (1, 1)


@SQLITE
async def test_group_meetings_and_internship_days_count_with_their_time_and_people(database: Database) -> None:
    pairs = await make_pairs(database, 4)
    group_id = await opened(pairs)
    await joins(pairs, group_id, 0, 1)
    for index in (2, 3):  # two interns on one day
        await agreed(pairs, 10, index=index, several=True)
    await propose(pairs, 11, index=2)  # nobody has confirmed it
    pairs.clock.moment = at(12, 18)
    async with pairs.mentor().write() as act:
        group = await say_group_held(act, group_id, held=True)
        await say_who_came(act, group_id, {seat.id for seat in group.joined} - {group.joined[-1].id})
    async with pairs.mentor().read() as act:
        log = await my_practice(act, PracticePeriod.month)
    [start, end] = next(iter(log.days_hosted))
    assert (len(log.meetings), len(log.groups), len(log.days), len(log.days_hosted)) == (0, 1, 2, 1)
    assert (log.time, log.mentees) == (timedelta(minutes=90) + (end - start), 3)


@SQLITE
async def test_a_meeting_before_the_period_is_left_out(database: Database) -> None:
    pairs, _ = await met_both(database)
    pairs.pass_by(timedelta(days=31))
    for period, count in ((PracticePeriod.month, 0), (PracticePeriod.school_year, 2), (PracticePeriod.everything, 2)):
        async with pairs.mentor().read() as act:
            assert len((await my_practice(act, period)).meetings) == count


@pytest.mark.parametrize(
    ("today", "first"),
    [
        (date(2026, 8, 31), date(2025, 9, 1)),
        (date(2026, 9, 1), date(2026, 9, 1)),
        (date(2027, 1, 10), date(2026, 9, 1)),
    ],
)
def test_a_school_year_begins_on_the_first_of_september(today: date, first: date) -> None:
    assert first_day_of(PracticePeriod.school_year, today) == first


@SQLITE
async def test_a_mentee_has_no_log_and_writes_no_reflection(database: Database) -> None:
    pairs, meetings = await met_both(database)
    with pytest.raises(NotAllowed):
        async with pairs.mentee().read() as act:
            await my_practice(act, PracticePeriod.month)
    for refused in (reflect, lambda act, meeting_id, _: my_reflection(act, meeting_id)):
        with pytest.raises(NotAllowed):
            async with pairs.mentee().write() as act:
                await refused(act, meetings[0].id, "Чужое")


@SQLITE
async def test_a_reflection_is_replaced_by_a_later_one_and_removed_when_its_mentor_is_erased(
    database: Database,
) -> None:
    pairs, meetings = await met_both(database)
    for words in ("Первая", "Вторая"):
        async with pairs.mentor().write() as act:
            await reflect(act, meetings[0].id, words)
    async with pairs.mentor().read() as act:
        assert [note.words for note in await my_reflections(act)] == ["Вторая"]
    async with pairs.mentor().write() as act:
        await erase_me(act)
    async with pairs.mentee().read() as act:
        assert (await act.session.scalars(select(Reflection))).all() == []
