"""Closing a mentorship with a reason: who may, what ends, who is told and asked, what is left."""

import pytest
from sqlalchemy import select

from models.agreement import Agreement, AgreementState, GoalResult
from models.audit import AuditEntry
from models.closing import MentorshipClosing
from models.connection.database import Database
from models.meeting import Meeting, MeetingState
from models.mentorship import Mentorship, MentorshipNotice, MentorshipState, Programme
from models.notice import Notice
from models.profile import Form
from models.survey import SurveyNotice
from services.matching.closing import accompanied, pair_to_close
from services.matching.mentorships import PairEnded
from services.meetings.booking import Choice, book_meeting
from services.meetings.free_times import free_times
from services.refusals import NotAllowed
from tests.support.closings import closed, orlova, rows, signed, with_coordinator


async def test_closing_cancels_meetings_frees_the_place_and_tells_the_other(database: Database) -> None:
    pairs = await with_coordinator(database)
    await signed(pairs)
    async with pairs.mentee().write() as act:
        pair = await act.session.get_one(Mentorship, pairs.mentorships[0])
        await book_meeting(act, Choice(pair.id, (await free_times(act, pair))[-1], Form.remote))
    await closed(pairs)
    async with pairs.mentor().read() as act:
        assert (await act.session.scalars(select(Mentorship.state))).all() == [MentorshipState.closed]
        assert (await act.session.scalars(select(Meeting.state))).all() == [MeetingState.cancelled]
        agreement = (await act.session.scalars(select(Agreement))).one()
        assert agreement.state is AgreementState.ended
        assert [goal.result for goal in agreement.in_force.goals] == [GoalResult.reached]
        told = (await act.session.scalars(select(Notice).where(Notice.kind == MentorshipNotice.closed))).one()
        assert (told.person_id, told.ids["reason"]) == (act.me.id, "goals_reached")
        asked = await act.session.scalars(select(Notice.ids).where(Notice.kind == SurveyNotice.asked))
        assert sorted(ids["survey"] for ids in asked if ids["moment"] == "end") == [
            "competencies",
            "questions",
            "questions",
        ]
        assert "mentorship.closed" in (await act.session.scalars(select(AuditEntry.action))).all()


@pytest.mark.parametrize("engine", ["sqlite"])
async def test_the_place_stays_taken_when_the_two_go_on_in_another_programme(database: Database) -> None:
    pairs = await with_coordinator(database)
    async with pairs.mentee().write() as act:
        assert (await pair_to_close(act, pairs.mentorships[0])).frees_place
        first = await act.session.get_one(Mentorship, pairs.mentorships[0])
        both = {"mentee_id": first.mentee_id, "mentor_id": first.mentor_id, "programme": Programme.project}
        act.session.add(Mentorship(**both, state=MentorshipState.active, began_at=act.now))
        await act.session.flush()
        assert not (await pair_to_close(act, pairs.mentorships[0])).frees_place


async def test_only_the_two_close_it_and_only_once(database: Database) -> None:
    pairs = await with_coordinator(database, 2)
    for stranger in (pairs.mentee(1), orlova(pairs)):
        with pytest.raises(NotAllowed):
            await closed(pairs, stranger)
    await closed(pairs, pairs.mentor())
    with pytest.raises(PairEnded):
        await closed(pairs)
    assert len(await rows(pairs, MentorshipClosing.id)) == 1


async def test_each_of_the_two_gets_a_certificate_and_nobody_else(database: Database) -> None:
    pairs = await with_coordinator(database, 2)
    with pytest.raises(NotAllowed):
        async with pairs.mentee().read() as act:
            await accompanied(act, pairs.mentorships[0])
    await closed(pairs)
    for side in (pairs.mentee(), pairs.mentor()):
        async with side.read() as act:
            assert (await accompanied(act, pairs.mentorships[0])).held == 0
    with pytest.raises(NotAllowed):
        async with pairs.mentee(1).read() as act:
            await accompanied(act, pairs.mentorships[0])
