"""The two sides answer «Состоялась?» differently: both and the coordinators learn of it, and a coordinator decides."""

from datetime import timedelta

import pytest
from sqlalchemy import select

from models.afterwards import AfterwardsNotice, MeetingDispute
from models.connection.database import Database
from models.meeting import Feedback, Meeting, MeetingState
from models.notice import Notice
from models.person import Role
from services.home.waiting import waiting_for
from services.meetings.disputes import DisputeSettled, disputes_waiting, settle_dispute
from services.meetings.feedback import (
    DecidedByCoordinator,
    aftermath,
    rate_meeting,
    say_whether_held,
    unanswered_as_mentee,
    unanswered_as_mentor,
)
from services.meetings.rules import FEEDBACK_OPEN
from services.refusals import NotAllowed
from services.unit_of_work import Uow
from tests.support.booking import at, book
from tests.support.pairs import Pairs, make_pairs
from tests.support.people import add_person

SQLITE = pytest.mark.parametrize("engine", ["sqlite"])
ORLOVA = 7


async def ended(database: Database) -> tuple[Pairs, Meeting]:
    pairs = await make_pairs(database)
    meeting = await book(pairs, 0, at(3, 12))
    pairs.pass_by(timedelta(days=2))
    async with Uow(database, pairs.clock, None).write() as act:
        await add_person(act, "Орлова Мария", Role.coordinator, telegram_id=ORLOVA)
    return pairs, meeting


def orlova(pairs: Pairs) -> Uow:
    return Uow(pairs.database, pairs.clock, ORLOVA)


async def say(uow: Uow, meeting: Meeting, held: bool) -> None:
    async with uow.write() as act:
        await say_whether_held(act, meeting.id, held)


async def told(pairs: Pairs, kind: AfterwardsNotice) -> list[int]:
    async with pairs.mentee().read() as act:
        found = await act.session.scalars(
            select(Notice.person_id).where(Notice.kind == kind).order_by(Notice.person_id)
        )
        return list(found)


async def differ(pairs: Pairs, meeting: Meeting) -> None:
    await say(pairs.mentee(), meeting, True)
    await say(pairs.mentor(), meeting, False)


async def test_different_answers_are_told_to_the_first_side_and_wait_for_coordinators(database: Database) -> None:
    pairs, meeting = await ended(database)
    await differ(pairs, meeting)
    assert await told(pairs, AfterwardsNotice.disputed) == [meeting.mentorship.mentee_id]
    async with orlova(pairs).read() as act:
        [one] = await waiting_for(act, {"dispute": disputes_waiting})
        assert one.subject_id == meeting.id
    for uow in (pairs.mentee(), pairs.mentor()):
        async with uow.read() as act:
            assert (await aftermath(act, meeting.id)).dispute is not None


@SQLITE
async def test_a_dispute_ends_when_the_two_agree_and_begins_anew_when_they_do_not(database: Database) -> None:
    pairs, meeting = await ended(database)
    await differ(pairs, meeting)
    await say(pairs.mentor(), meeting, True)
    async with pairs.mentee().read() as act:
        dispute = await act.session.get_one(MeetingDispute, meeting.id)
        assert dispute.settled_at is not None
        assert dispute.settled_by_id is None
    await say(pairs.mentor(), meeting, False)
    async with pairs.mentee().read() as act:
        assert (await act.session.get_one(MeetingDispute, meeting.id)).settled_at is None
    assert len(await told(pairs, AfterwardsNotice.disputed)) == 2


@SQLITE
@pytest.mark.parametrize("held", [True, False])
async def test_a_coordinator_decides_and_both_are_told(database: Database, held: bool) -> None:
    pairs, meeting = await ended(database)
    await differ(pairs, meeting)
    async with pairs.mentee().write() as act:
        await rate_meeting(act, meeting.id, 5)
    async with orlova(pairs).write() as act:
        await settle_dispute(act, meeting.id, held)
    async with pairs.mentee().read() as act:
        state = (await act.session.get_one(Meeting, meeting.id)).state
        said = await act.session.get_one(Feedback, (meeting.id, meeting.mentorship.mentee_id))
    assert (state, said.rating) == ((MeetingState.held, 5) if held else (MeetingState.not_held, None))
    sides = sorted([meeting.mentorship.mentee_id, meeting.mentorship.mentor_id])
    assert await told(pairs, AfterwardsNotice.settled) == sides
    with pytest.raises(DecidedByCoordinator):
        await say(pairs.mentor(), meeting, not held)
    with pytest.raises(DisputeSettled):
        async with orlova(pairs).write() as act:
            await settle_dispute(act, meeting.id, not held)


@SQLITE
async def test_neither_side_decides_on_their_own_meeting(database: Database) -> None:
    pairs, meeting = await ended(database)
    await differ(pairs, meeting)
    for uow in (pairs.mentee(), pairs.mentor()):
        with pytest.raises(NotAllowed):
            async with uow.write() as act:
                await settle_dispute(act, meeting.id, True)


@SQLITE
async def test_a_meeting_that_decided_as_not_held_is_not_rated(database: Database) -> None:
    pairs, meeting = await ended(database)
    await differ(pairs, meeting)
    async with orlova(pairs).write() as act:
        await settle_dispute(act, meeting.id, False)
    with pytest.raises(DecidedByCoordinator):
        async with pairs.mentee().write() as act:
            await rate_meeting(act, meeting.id, 4)


@SQLITE
async def test_an_unanswered_meeting_waits_for_each_side_until_it_stays_unknown(database: Database) -> None:
    pairs, meeting = await ended(database)
    sides = ((pairs.mentee(), unanswered_as_mentee), (pairs.mentor(), unanswered_as_mentor))
    await say(pairs.mentee(), meeting, True)
    for (uow, query), count in zip(sides, (0, 1), strict=True):
        async with uow.read() as act:
            assert len(await waiting_for(act, {"held": query})) == count
    pairs.clock.moment = meeting.ends_at + FEEDBACK_OPEN
    for uow, query in sides:
        async with uow.read() as act:
            assert await waiting_for(act, {"held": query}) == []


@SQLITE
async def test_the_answer_of_one_side_is_not_shown_before_the_other_answers(database: Database) -> None:
    pairs, meeting = await ended(database)
    await say(pairs.mentee(), meeting, False)
    async with pairs.mentor().read() as act:
        assert (await aftermath(act, meeting.id)).theirs is None
    await say(pairs.mentor(), meeting, True)
    async with pairs.mentor().read() as act:
        theirs = (await aftermath(act, meeting.id)).theirs
        assert theirs is not None
        assert theirs.took_place is False
