"""How many meetings a pair may book, when an agreement is needed, and what cancelling leaves behind."""

from datetime import timedelta

import pytest
from sqlalchemy import update

from models.connection.database import Database
from models.free_hours import HourLimits
from models.meeting import ChangeReason, Meeting, MeetingState
from models.mentorship import Mentorship
from services.meetings.booking import MovedEnough, move_meeting
from services.meetings.meetings import TooLateToChange, cancel_meeting
from services.meetings.pair_diary import AgreementNeeded, TwoComing, diary_of
from services.meetings.policy import BY_DEFAULT, MeetingPolicy
from services.unit_of_work import Act
from tests.support.agreements import agreed
from tests.support.booking import at, book, claims_are_live_meetings
from tests.support.pairs import Pairs, make_pairs

pytestmark = pytest.mark.parametrize("engine", ["sqlite"])
WORK = ChangeReason.work


async def signed_pair(database: Database) -> Pairs:
    pairs = await make_pairs(database)
    async with pairs.mentor().write() as act:
        await agreed(act, "7/2026")
    return pairs


async def cancel(pairs: Pairs, meeting: Meeting) -> None:
    async with pairs.mentee().write() as act:
        await cancel_meeting(act, meeting.id, WORK)


async def move(act: Act, meeting: Meeting, hour: int) -> None:
    await move_meeting(act, meeting.id, at(4, hour), WORK)


async def test_a_pair_has_two_coming_meetings_at_most(database: Database) -> None:
    pairs = await signed_pair(database)
    first = await book(pairs, 0, at(4, 10))
    await book(pairs, 0, at(4, 12))
    with pytest.raises(TwoComing):
        await book(pairs, 0, at(4, 14))
    await cancel(pairs, first)
    await book(pairs, 0, at(4, 14))
    assert await claims_are_live_meetings(database)


async def test_the_limit_counts_each_pair_separately(database: Database) -> None:
    pairs = await make_pairs(database, 3)
    for index, hour in enumerate((10, 12, 14)):
        await book(pairs, index, at(4, hour))
    assert await claims_are_live_meetings(database)


async def test_the_second_meeting_needs_an_agreement_unless_the_association_waives_it(database: Database) -> None:
    pairs = await make_pairs(database)
    await book(pairs, 0, at(4, 10))
    with pytest.raises(AgreementNeeded):
        await book(pairs, 0, at(4, 12), policy=BY_DEFAULT)
    await book(pairs, 0, at(4, 12), policy=MeetingPolicy(agreement_from_second=False))


async def test_an_agreement_that_a_list_brought_counts_as_signed(database: Database) -> None:
    pairs = await signed_pair(database)
    async with pairs.mentee().read() as act:
        pair = await act.session.get_one(Mentorship, pairs.mentorships[0])
        assert (await diary_of(act, pair)).has_agreement


async def test_a_meeting_that_did_not_take_place_does_not_ask_for_an_agreement(database: Database) -> None:
    pairs = await make_pairs(database)
    await book(pairs, 0, at(4, 10))
    async with pairs.mentor().write() as act:
        await act.session.execute(update(Meeting).values(state=MeetingState.not_held))
    await book(pairs, 0, at(5, 10), policy=BY_DEFAULT)


async def soon(database: Database) -> Pairs:
    """The mentor can be booked three hours ahead; it is Monday 9:00."""
    pairs = await make_pairs(database)
    async with pairs.mentor().write() as act:
        act.session.add(HourLimits(mentor_id=act.me.id, notice_hours=3, horizon_days=60))
    return pairs


async def test_a_booking_for_today_can_be_undone_for_ten_minutes(database: Database) -> None:
    pairs = await soon(database)
    meeting = await book(pairs, 0, at(2, 14))
    pairs.pass_by(timedelta(minutes=9))
    await cancel(pairs, meeting)
    meeting = await book(pairs, 0, at(2, 14))
    pairs.pass_by(timedelta(minutes=10))
    with pytest.raises(TooLateToChange):
        await cancel(pairs, meeting)


async def test_cancelling_and_booking_again_does_not_bring_moves_back(database: Database) -> None:
    pairs = await make_pairs(database)
    meeting = await book(pairs, 0, at(4, 10))
    for hour in (11, 12):
        async with pairs.mentee().write() as act:
            await move(act, meeting, hour)
    for _ in range(2):
        await cancel(pairs, meeting)
        meeting = await book(pairs, 0, at(4, 14))
        with pytest.raises(MovedEnough):
            async with pairs.mentee().write() as act:
                await move(act, meeting, 15)


async def test_moves_are_fresh_again_after_a_meeting_and_when_the_mentor_cancelled(database: Database) -> None:
    pairs = await signed_pair(database)
    for canceller, start in ((pairs.mentee(), at(3, 10)), (pairs.mentor(), at(5, 10))):
        meeting = await book(pairs, 0, start)
        async with canceller.write() as act:
            await act.session.execute(update(Meeting).where(Meeting.id == meeting.id).values(moves_by_mentee=2))
            await cancel_meeting(act, meeting.id, WORK)
        if start == at(3, 10):
            met = await book(pairs, 0, at(3, 14))
            pairs.pass_by(at(3, 16) - pairs.clock.moment)
            assert met.moves_by_mentee == 2
    assert (await book(pairs, 0, at(6, 10))).moves_by_mentee == 0
