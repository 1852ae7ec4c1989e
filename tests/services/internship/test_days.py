"""Days of an internship claim time like meetings: nobody is in two places, whoever races."""

import asyncio
from collections import Counter
from collections.abc import Awaitable
from datetime import timedelta

import pytest
from sqlalchemy import func, select, text

from models.closing import EndReason
from models.connection.database import Database
from models.internship import InternshipDayState, InternshipHost, InternshipNotice
from models.meeting import ChangeReason, ClaimedTime
from models.mentorship import Mentorship, Programme
from models.notice import Notice
from services.internship.internships import DayChanged, my_internship
from services.internship.planning import (
    NoSuchDay,
    agree_to_days,
    cancel_day,
    change_programme,
    move_internship_day,
)
from services.internship.times import USUAL_HOURS, DayHours, open_days
from services.matching.closing import ClosingForm, close_mentorship
from services.meetings.claims import SlotTaken
from services.privacy.erasing import erase_me
from services.refusals import NotAllowed, Refusal
from tests.support.booking import at, book
from tests.support.internships import agreed, claims_are_live_days, march, propose
from tests.support.pairs import make_pairs

SQLITE = pytest.mark.parametrize("engine", ["sqlite"])
WORK = ChangeReason.work


async def outcomes(*acts: Awaitable[object]) -> Counter[str]:
    found = await asyncio.gather(*acts, return_exceptions=True)
    assert all(isinstance(one, Refusal) for one in found if isinstance(one, BaseException)), found
    return Counter(type(one).__name__ if isinstance(one, Refusal) else "done" for one in found)


async def test_of_two_interns_at_one_moment_one_gets_the_mentors_day(database: Database) -> None:
    pairs = await make_pairs(database, 6)
    raced = await outcomes(*(propose(pairs, 9, 10, 11, index=index) for index in range(6)))
    assert raced == {"done": 1, "SlotTaken": 5}
    assert await claims_are_live_days(database)


async def test_a_day_and_a_meeting_never_meet_whichever_comes_first(database: Database) -> None:
    pairs = await make_pairs(database, 9)
    raced = await outcomes(propose(pairs, 3, 4), *(book(pairs, index, at(4, 10)) for index in range(1, 9)))
    assert raced == {"done": 1, "SlotTaken": 8}
    await book(pairs, 1, at(5, 10))
    with pytest.raises(SlotTaken):
        await propose(pairs, 5, index=2)
    await propose(pairs, 6, index=2)
    with pytest.raises(SlotTaken):
        await book(pairs, 3, at(6, 12))


async def test_the_race_with_meetings_bites_without_the_primary_key(database: Database) -> None:
    pairs = await make_pairs(database, 9)
    columns = "person_id INTEGER, cell INTEGER, meeting_id INTEGER, internship_day_id INTEGER"
    async with database.write() as session:
        await session.execute(text("DROP TABLE claimed_times"))
        await session.execute(text(f"CREATE TABLE claimed_times ({columns}, internship_host_id INTEGER)"))
    raced = await outcomes(propose(pairs, 4), *(book(pairs, index, at(4, 10)) for index in range(1, 9)))
    assert raced["done"] > 1


async def test_several_interns_share_a_day_if_the_mentor_says_so(database: Database) -> None:
    pairs = await make_pairs(database, 4)
    await propose(pairs, 9, 10, index=0)
    await propose(pairs, 9, 10, index=1, several=True)
    with pytest.raises(SlotTaken):
        await propose(pairs, 10, index=2)
    with pytest.raises(SlotTaken):
        await propose(pairs, 10, index=2, several=True, hours=DayHours(600, 900))
    async with database.read() as session:
        assert await session.scalar(select(func.count()).select_from(InternshipHost)) == 2
    assert await claims_are_live_days(database)


async def test_three_interns_join_one_day_at_one_moment(database: Database) -> None:
    pairs = await make_pairs(database, 4)
    await propose(pairs, 9, several=True)
    raced = await outcomes(*(propose(pairs, 9, index=index, several=True) for index in (1, 2, 3)))
    assert raced == {"done": 3}
    assert await claims_are_live_days(database)


async def test_the_mentors_time_is_free_when_the_last_intern_leaves_a_shared_day(database: Database) -> None:
    pairs = await make_pairs(database, 3)
    days = [(await propose(pairs, 11, index=index, several=True))[0] for index in (0, 1)]
    for left, day in enumerate(days):
        async with pairs.mentee(left).write() as act:
            await cancel_day(act, day.id, WORK)
        assert await claims_are_live_days(database)
    async with database.read() as session:
        assert not list(await session.scalars(select(ClaimedTime)))
        assert not list(await session.scalars(select(InternshipHost)))
    await book(pairs, 2, at(11, 12))


async def test_a_shared_day_that_moves_leaves_the_others_where_they_are(database: Database) -> None:
    pairs = await make_pairs(database, 2)
    first, second = [(await propose(pairs, 9, index=index, several=True))[0] for index in (0, 1)]
    async with pairs.mentor().write() as act:
        await move_internship_day(act, first.id, march(10)[0], USUAL_HOURS, WORK)
    assert await claims_are_live_days(database)
    async with pairs.mentor().write() as act:
        await move_internship_day(act, second.id, march(10)[0], USUAL_HOURS, WORK)
    assert await claims_are_live_days(database)


async def test_a_day_moves_by_an_hour_onto_its_own_time(database: Database) -> None:
    pairs = await make_pairs(database)
    [day] = await agreed(pairs, 9)
    async with pairs.mentor().write() as act:
        moved = await move_internship_day(act, day.id, march(9)[0], DayHours(600, 1020), WORK, day.starts_at)
    assert (moved.was_starts_at, moved.starts_at) == (at(9, 9), at(9, 10))
    assert moved.state is InternshipDayState.proposed  # the intern confirms it anew
    assert await claims_are_live_days(database)


async def test_joining_and_leaving_a_shared_day_at_one_moment_keeps_the_claims_true(database: Database) -> None:
    pairs = await make_pairs(database, 3)
    for day in (9, 10, 11, 12):
        [first] = await propose(pairs, day, several=True)

        async def leave(day_id: int = first.id) -> None:
            async with pairs.mentee(0).write() as act:
                await cancel_day(act, day_id, WORK)

        await outcomes(leave(), propose(pairs, day, index=1, several=True), propose(pairs, day, index=2, several=True))
        assert await claims_are_live_days(database)


@SQLITE
async def test_the_calendar_leaves_out_what_either_has_claimed(database: Database) -> None:
    pairs = await make_pairs(database, 2)
    await propose(pairs, 9)
    await book(pairs, 1, at(10, 16))  # it begins when a day ends, but the day needs the break after it
    async with pairs.mentor().read() as act:
        mentorships = [await act.session.get_one(Mentorship, one) for one in pairs.mentorships]
        alone = await open_days(act, mentorships[1], USUAL_HOURS, several=False)
        shared = await open_days(act, mentorships[1], USUAL_HOURS, several=True)
        of_intern = await open_days(act, mentorships[0], USUAL_HOURS, several=True)
    for day, is_open in ((2, False), (3, True), (9, False), (10, False), (11, True)):
        assert (march(day)[0] in alone) is is_open
    assert march(9)[0] in shared
    assert march(9)[0] not in of_intern


@SQLITE
async def test_only_the_mentor_of_this_programme_sets_days(database: Database) -> None:
    pairs = await make_pairs(database)
    with pytest.raises(NoSuchDay):
        await propose(pairs, 2)  # today
    async with pairs.mentor().write() as act:
        (await act.session.get_one(Mentorship, pairs.mentorships[0])).programme = Programme.novice
    with pytest.raises(NotAllowed):
        await propose(pairs, 9)


@SQLITE
async def test_the_intern_confirms_once_and_cannot_plan(database: Database) -> None:
    pairs = await make_pairs(database)
    [day] = await agreed(pairs, 9)
    async with pairs.mentee().write() as act:
        with pytest.raises(DayChanged):
            await agree_to_days(act, day.internship_id)
        with pytest.raises(NotAllowed):
            await move_internship_day(act, day.id, march(10)[0], USUAL_HOURS, WORK)
        with pytest.raises(NotAllowed):
            await change_programme(act, day.id, "Урок")
    async with pairs.mentor().write() as act:
        with pytest.raises(NotAllowed):
            await agree_to_days(act, day.internship_id)


@SQLITE
async def test_a_button_of_a_moved_day_moves_nothing(database: Database) -> None:
    pairs = await make_pairs(database)
    [day] = await agreed(pairs, 9)
    shown = day.starts_at
    async with pairs.mentor().write() as act:
        await move_internship_day(act, day.id, march(10)[0], USUAL_HOURS, WORK, shown)
    async with pairs.mentor().write() as act:
        with pytest.raises(DayChanged):
            await cancel_day(act, day.id, WORK, shown)


@SQLITE
@pytest.mark.parametrize("by_erasing", [True, False])
async def test_the_end_of_a_mentorship_cancels_coming_days_and_tells_the_other(
    database: Database, by_erasing: bool
) -> None:
    pairs = await make_pairs(database)
    days = await agreed(pairs, 3, 9, 10)
    pairs.pass_by(timedelta(days=2))
    async with pairs.mentee().write() as act:
        if by_erasing:
            await erase_me(act)
        else:
            await close_mentorship(act, pairs.mentorships[0], ClosingForm(EndReason.no_time))
    async with pairs.mentor().read() as act:
        internship = await my_internship(act, days[0].internship_id)
        states = [day.state.value for day in internship.days]
        told = await act.session.scalar(select(Notice).where(Notice.kind == InternshipNotice.ended))
        claimed = list(await act.session.scalars(select(ClaimedTime.cell).where(ClaimedTime.person_id == act.me.id)))
        assert told is not None
        assert told.person_id == act.me.id
    assert states == ["agreed", "cancelled", "cancelled"]
    assert len(claimed) == 29  # of the day that has passed, with the break after it
