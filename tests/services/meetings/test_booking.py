"""No double booking: races, and the rules of booking, moving and cancelling."""

import asyncio
import contextlib
from datetime import datetime, timedelta

import pytest
from sqlalchemy import select, text
from sqlalchemy.ext.asyncio import AsyncSession

from models.connection.database import Database
from models.free_hours import HourLimits
from models.meeting import ChangeReason, Meeting, MeetingNotice
from models.notice import Notice, NoticeKind
from models.profile import Form
from services.meetings.booking import Choice, MovedEnough, book_meeting, hold_pair, move_meeting
from services.meetings.claims import SlotTaken
from services.meetings.meetings import MeetingChanged, TooLateToChange, cancel_meeting, confirm_coming
from services.meetings.notices import reminders_to_come
from services.refusals import NotAllowed, NotFound, Refusal
from services.unit_of_work import Act, Uow
from tests.support.booking import FITTING, at, book, claims_are_live_meetings, count_meetings, race
from tests.support.pairs import MONDAY, make_pairs

SQLITE = pytest.mark.parametrize("engine", ["sqlite"])
RACERS, TIMES = 200, 20
WORK = ChangeReason.work


def twenty_times() -> list[datetime]:
    """Five non-overlapping times a day, including the mentor's break, from Tuesday to Friday."""
    starts = ((10, 0), (11, 30), (13, 0), (14, 30), (16, 0))
    return [at(day, hour, minute) for day in range(3, 7) for hour, minute in starts]


async def test_exactly_20_of_200_racers_get_one_of_20_times(database: Database) -> None:
    pairs = await make_pairs(database, RACERS)
    assert await race(pairs, twenty_times(), lengths=FITTING) == {"booked": TIMES, "SlotTaken": RACERS - TIMES}
    assert await count_meetings(database) == TIMES
    assert await claims_are_live_meetings(database)


async def test_times_that_overlap_only_by_the_break_are_refused_too(database: Database) -> None:
    pairs = await make_pairs(database, 40)
    outcome = await race(pairs, [at(3, 12), at(3, 13), at(3, 12, 30)])
    assert outcome["booked"] == 1  # any two of the three overlap
    assert await claims_are_live_meetings(database)


async def test_the_race_bites_without_the_primary_key(database: Database) -> None:
    pairs = await make_pairs(database, 3 * TIMES)
    async with database.write() as session:
        await session.execute(text("DROP TABLE claimed_times"))
        await session.execute(text("CREATE TABLE claimed_times (person_id INTEGER, cell INTEGER, meeting_id INTEGER)"))
    assert (await race(pairs, twenty_times(), lengths=FITTING))["booked"] > TIMES
    assert not await claims_are_live_meetings(database)


async def test_moves_that_cross_keep_one_claim_each(database: Database) -> None:
    pairs = await make_pairs(database, 2)
    first, second = await book(pairs, 0, at(4, 10)), await book(pairs, 1, at(4, 12))

    async def move(uow: Uow, meeting: Meeting, start: datetime) -> None:
        with contextlib.suppress(SlotTaken):
            async with uow.write() as act:
                await move_meeting(act, meeting.id, start, WORK)

    for round_ in range(5):
        pairs.pass_by(timedelta(seconds=round_))
        await asyncio.gather(
            move(pairs.mentor(), first, at(4, 10, 30)),
            move(pairs.mentor(), second, at(4, 10)),
            move(pairs.mentor(), first, at(4, 12)),
            move(pairs.mentor(), second, at(4, 11, 30)),
        )
        assert await claims_are_live_meetings(database)


@SQLITE
@pytest.mark.parametrize(
    ("start", "refusal"),
    [
        (MONDAY - timedelta(days=7), SlotTaken),  # past
        (at(2, 11), SlotTaken),  # sooner than the shortest notice
        (at(3, 9), SlotTaken),  # outside the free hours
        (at(3, 17, 30), SlotTaken),  # would end after the free hours
        (at(3, 10, 5), SlotTaken),  # such starts are not offered
        (at(7, 12), SlotTaken),  # a Saturday
        (MONDAY + timedelta(days=35), SlotTaken),  # beyond the horizon
    ],
)
async def test_a_time_that_is_not_offered_cannot_be_booked(
    database: Database, start: datetime, refusal: type[Refusal]
) -> None:
    pairs = await make_pairs(database)
    with pytest.raises(refusal):
        await book(pairs, 0, start)
    assert await count_meetings(database) == 0
    assert await claims_are_live_meetings(database)


@SQLITE
async def test_only_the_mentee_of_a_mentorship_books_in_it(database: Database) -> None:
    pairs = await make_pairs(database, 2)
    choice = Choice(pairs.mentorships[0], at(3, 12), Form.remote)
    for uow in (pairs.mentee(1), pairs.mentor()):
        with pytest.raises(NotAllowed):
            async with uow.write() as act:
                await book_meeting(act, choice)
    assert await count_meetings(database) == 0


@SQLITE
async def test_a_stranger_neither_moves_nor_cancels_nor_confirms(database: Database) -> None:
    pairs = await make_pairs(database, 2)
    meeting = await book(pairs, 0, at(4, 12))
    for does in (
        lambda act: move_meeting(act, meeting.id, at(4, 14), WORK),
        lambda act: cancel_meeting(act, meeting.id, WORK),
        lambda act: confirm_coming(act, meeting.id, meeting.starts_at),
    ):
        with pytest.raises(NotAllowed):
            async with pairs.mentee(1).write() as act:
                await does(act)
    with pytest.raises(NotFound):
        async with pairs.mentee(0).write() as act:
            await cancel_meeting(act, 999, WORK)


@SQLITE
async def test_the_mentee_moves_twice_and_the_mentor_as_often_as_needed(database: Database) -> None:
    pairs = await make_pairs(database)
    meeting = await book(pairs, 0, at(4, 12))
    for hour in (13, 14):
        async with pairs.mentee().write() as act:
            await move_meeting(act, meeting.id, at(4, hour), WORK)
    with pytest.raises(MovedEnough):
        async with pairs.mentee().write() as act:
            await move_meeting(act, meeting.id, at(4, 15), WORK)
    for hour in (15, 16, 17):
        async with pairs.mentor().write() as act:
            await move_meeting(act, meeting.id, at(4, hour), WORK)
    assert await claims_are_live_meetings(database)


@SQLITE
async def test_within_twelve_hours_only_the_mentor_can_cancel(database: Database) -> None:
    pairs = await make_pairs(database)
    meeting = await book(pairs, 0, at(3, 12))
    pairs.pass_by(timedelta(hours=16))
    with pytest.raises(TooLateToChange):
        async with pairs.mentee().write() as act:
            await cancel_meeting(act, meeting.id, WORK)
    async with pairs.mentor().write() as act:
        await cancel_meeting(act, meeting.id, WORK)
    with pytest.raises(MeetingChanged):
        async with pairs.mentor().write() as act:
            await cancel_meeting(act, meeting.id, WORK)
    assert await claims_are_live_meetings(database)


@SQLITE
async def test_moving_by_half_an_hour_frees_what_is_left_of_the_old_time(database: Database) -> None:
    pairs = await make_pairs(database, 2)
    meeting = await book(pairs, 0, at(4, 12))
    async with pairs.mentee().write() as act:
        await move_meeting(act, meeting.id, at(4, 12, 30), WORK)
    await book(pairs, 1, at(4, 11))
    assert await claims_are_live_meetings(database)


@SQLITE
async def test_across_cities_meetings_are_remote(database: Database) -> None:
    pairs = await make_pairs(database, mentees_city=6)
    with pytest.raises(NotAllowed):
        await book(pairs, 0, at(4, 12), Form.in_person)
    assert (await book(pairs, 0, at(4, 12))).form is Form.remote


async def reminders(database: Database) -> list[tuple[NoticeKind, timedelta]]:
    """Kinds of notices that wait for their time, with their due time counted from Monday 9:00."""
    async with database.read() as session:
        rows = await session.execute(
            select(Notice.kind, Notice.due_at).where(Notice.dedupe.is_not(None)).order_by(Notice.due_at, Notice.id)
        )
        return [(kind, due_at - MONDAY) for kind, due_at in rows]


@SQLITE
@pytest.mark.parametrize(
    ("start", "kinds"),
    [
        (at(2, 12), [MeetingNotice.hour_before, MeetingNotice.feedback]),
        (
            at(4, 12),
            [MeetingNotice.day_before, MeetingNotice.hour_before, MeetingNotice.feedback],
        ),
    ],
)
async def test_only_reminders_that_are_still_ahead_are_written(
    database: Database, start: datetime, kinds: list[NoticeKind]
) -> None:
    pairs = await make_pairs(database)
    async with pairs.mentor().write() as act:
        act.session.add(HourLimits(mentor_id=act.me.id, notice_hours=3, horizon_days=60))
    await book(pairs, 0, start)
    assert [kind for kind, _ in await reminders(database)] == [kind for kind in kinds for _ in range(2)]


@pytest.mark.parametrize(("hours", "count"), [(25, 2), (24, 1), (3, 1), (0.5, 0)])
def test_only_reminders_that_are_still_to_come_are_promised(hours: float, count: int) -> None:
    act = Act(AsyncSession(), MONDAY, None, None)
    assert reminders_to_come(act, MONDAY + timedelta(hours=hours)) == count


async def test_the_acting_person_keeps_roles_city_and_school_while_a_pair_is_held(database: Database) -> None:
    pairs = await make_pairs(database)
    async with pairs.mentee().write() as act:
        before = act.me.roles, act.me.city, act.me.school
        await hold_pair(act, pairs.mentorships[0])
        assert (act.me.roles, act.me.city, act.me.school) == before
