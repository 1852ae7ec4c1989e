"""A meeting held without booking: logged by one side, confirmed by the other, then held."""

from dataclasses import replace
from datetime import datetime, timedelta

import pytest
from sqlalchemy import select

from models.connection.database import Database
from models.logged_meeting import LoggedMeeting, LoggedNotice, LogState
from models.meeting import ClaimedTime, Feedback, Meeting, MeetingState
from models.notice import Notice
from models.profile import Form
from services.home.waiting import waiting_for
from services.meetings.feedback import rate_meeting, say_whether_held
from services.meetings.logged_meetings import (
    LogAnswered,
    MeetingOverlaps,
    UnbookedMeeting,
    confirm_logged,
    deny_logged,
    log_meeting,
    logged_as_mentee,
    withdraw_logged,
)
from services.meetings.rules import FEEDBACK_OPEN
from services.refusals import NotAllowed
from tests.support.booking import at, book
from tests.support.pairs import Pairs, make_pairs

SQLITE = pytest.mark.parametrize("engine", ["sqlite"])


async def a_week_later(database: Database, mentees: int = 1) -> Pairs:
    """Monday, 9 March, 9:00 in Moscow."""
    pairs = await make_pairs(database, mentees)
    pairs.pass_by(timedelta(days=7))
    return pairs


def past(pairs: Pairs, starts_at: datetime, index: int = 0) -> UnbookedMeeting:
    return UnbookedMeeting(pairs.mentorships[index], starts_at, timedelta(hours=1), Form.in_person)


async def logged(pairs: Pairs, starts_at: datetime, index: int = 0) -> LoggedMeeting:
    async with pairs.mentor().write() as act:
        return await log_meeting(act, past(pairs, starts_at, index))


async def test_a_confirmed_meeting_counts_as_held_and_claims_no_time(database: Database) -> None:
    pairs = await a_week_later(database)
    one = await logged(pairs, at(5, 12))
    async with pairs.mentee().write() as act:
        assert [waits.subject_id for waits in await waiting_for(act, {"logged": logged_as_mentee})] == [one.id]
        await confirm_logged(act, one.id)
    async with pairs.mentee().write() as act:
        meeting = (await act.session.scalars(select(Meeting))).one()
        assert (meeting.state, meeting.starts_at, meeting.form) == (MeetingState.held, at(5, 12), Form.in_person)
        assert [said.took_place for said in await act.session.scalars(select(Feedback))] == [True, True]
        assert (await act.session.scalars(select(ClaimedTime))).all() == []
        await rate_meeting(act, meeting.id, 4)


@SQLITE
async def test_the_other_side_is_asked_and_whoever_logged_it_is_told(database: Database) -> None:
    pairs = await a_week_later(database)
    one = await logged(pairs, at(5, 12))
    async with pairs.mentee().write() as act:
        await deny_logged(act, one.id)
        told = list(await act.session.scalars(select(Notice).where(Notice.kind.in_(list(LoggedNotice)))))
        pair = one.mentorship
        sides = {LoggedNotice.asked: pair.mentee_id, LoggedNotice.answered: pair.mentor_id}
        assert {notice.kind: notice.person_id for notice in told} == sides
        assert (await act.session.scalars(select(Meeting))).all() == []


@SQLITE
@pytest.mark.parametrize(("day", "hour"), [(9, 9), (10, 12)])
async def test_only_a_meeting_that_is_over_can_be_logged(database: Database, day: int, hour: int) -> None:
    pairs = await a_week_later(database)
    with pytest.raises(NotAllowed):
        await logged(pairs, at(day, hour))


@SQLITE
async def test_a_meeting_of_more_than_thirty_days_ago_is_not_logged(database: Database) -> None:
    pairs = await a_week_later(database)
    pairs.pass_by(FEEDBACK_OPEN)
    with pytest.raises(NotAllowed):
        await logged(pairs, at(9, 8))
    await logged(pairs, at(9, 9))


@SQLITE
async def test_it_may_not_overlap_another_meeting_of_either_side(database: Database) -> None:
    pairs = await make_pairs(database, 2)
    await book(pairs, 0, at(5, 12))
    pairs.pass_by(timedelta(days=7))
    for index in (0, 1):  # the second mentee had the same mentor
        with pytest.raises(MeetingOverlaps):
            await logged(pairs, at(5, 12, 30), index)
    await logged(pairs, at(5, 13), 1)
    with pytest.raises(MeetingOverlaps):
        await logged(pairs, at(5, 13, 30), 0)


@SQLITE
async def test_a_cancelled_or_denied_meeting_leaves_its_time_free(database: Database) -> None:
    pairs = await a_week_later(database)
    one = await logged(pairs, at(5, 12))
    async with pairs.mentee().write() as act:
        await deny_logged(act, one.id)
    again = await logged(pairs, at(5, 12))
    assert again.state is LogState.waiting


@SQLITE
async def test_only_the_other_side_answers_and_only_once(database: Database) -> None:
    pairs = await a_week_later(database, mentees=2)
    one = await logged(pairs, at(5, 12))
    for uow in (pairs.mentor(), pairs.mentee(1)):
        with pytest.raises(NotAllowed):
            async with uow.write() as act:
                await confirm_logged(act, one.id)
    async with pairs.mentee().write() as act:
        await confirm_logged(act, one.id)
    for answer in (confirm_logged, deny_logged):
        with pytest.raises(LogAnswered):
            async with pairs.mentee().write() as act:
                await answer(act, one.id)
    with pytest.raises(LogAnswered):
        async with pairs.mentor().write() as act:
            await withdraw_logged(act, one.id)


@SQLITE
async def test_unanswered_it_closes_by_itself(database: Database) -> None:
    pairs = await a_week_later(database)
    one = await logged(pairs, at(5, 12))
    pairs.pass_by(FEEDBACK_OPEN)
    with pytest.raises(LogAnswered):
        async with pairs.mentee().write() as act:
            await confirm_logged(act, one.id)
    async with pairs.mentee().read() as act:
        assert await waiting_for(act, {"logged": logged_as_mentee}) == []


@SQLITE
async def test_a_length_that_is_not_offered_is_refused(database: Database) -> None:
    pairs = await a_week_later(database)
    with pytest.raises(NotAllowed):
        async with pairs.mentor().write() as act:
            await log_meeting(act, replace(past(pairs, at(5, 12)), length=timedelta(minutes=7)))


@SQLITE
async def test_a_confirmed_meeting_can_be_said_not_to_have_taken_place(database: Database) -> None:
    pairs = await a_week_later(database)
    one = await logged(pairs, at(5, 12))
    async with pairs.mentee().write() as act:
        confirmed = await confirm_logged(act, one.id)
    async with pairs.mentee().write() as act:
        meeting = await say_whether_held(act, confirmed.meeting_id or 0, False)
        assert meeting.state is MeetingState.not_held
