"""After the first meeting each side says whether to go on together, and neither sees the other's answer."""

from datetime import timedelta

import pytest
from sqlalchemy import select

from models.afterwards import CoordinatorCall
from models.agreement import AgreementNotice
from models.closing import EndReason
from models.connection.database import Database
from models.fit import FitCheck, FitNotice, FitVerdict
from models.meeting import Meeting
from models.notice import Notice
from models.profile import Form
from services.home.waiting import Waiting, waiting_for
from services.matching.agreement_drafts import agreements_begun
from services.matching.agreement_reminders import REMINDED_AFTER
from services.matching.agreement_time import is_early
from services.matching.agreement_waiting import agreements_to_write
from services.matching.closing import ClosingForm, close_mentorship
from services.matching.fit import ASKED_AGAIN_AFTER, NotAskedYet, fit_as_mentee, fit_as_mentor, meets_first, say_fit
from services.matching.mentorships import PairEnded
from services.meetings.feedback import say_whether_held
from services.meetings.logged_meetings import UnbookedMeeting, confirm_logged, log_meeting
from services.meetings.pair_diary import AgreementNeeded
from services.meetings.policy import BY_DEFAULT
from services.refusals import NotAllowed
from services.unit_of_work import Act, Uow
from tests.support.agreements import agreed
from tests.support.booking import at, book
from tests.support.pairs import Pairs, make_pairs

SQLITE = pytest.mark.parametrize("engine", ["sqlite"])


async def met(database: Database) -> tuple[Pairs, Meeting]:
    """The first meeting was on Tuesday, and both have said so on Wednesday."""
    pairs = await make_pairs(database)
    meeting = await book(pairs, 0, at(3, 12))
    pairs.pass_by(timedelta(days=2))
    await hold(pairs, meeting)
    return pairs, meeting


async def hold(pairs: Pairs, meeting: Meeting) -> None:
    for uow in (pairs.mentee(), pairs.mentor()):
        async with uow.write() as act:
            await say_whether_held(act, meeting.id, True)


@SQLITE
async def test_who_has_signed_an_agreement_already_is_not_asked(database: Database) -> None:
    pairs = await make_pairs(database)
    meeting = await book(pairs, 0, at(3, 12))
    async with pairs.mentor().write() as act:
        await agreed(act, "12-М")
    pairs.pass_by(timedelta(days=2))
    await hold(pairs, meeting)
    assert await waits(pairs) == (0, 0)


async def say(uow: Uow, pairs: Pairs, verdict: FitVerdict) -> None:
    async with uow.write() as act:
        await say_fit(act, pairs.mentorships[0], verdict)


async def due(pairs: Pairs, kind: FitNotice) -> list[tuple[int, str]]:
    async with pairs.mentee().read() as act:
        query = select(Notice).where(Notice.kind == kind).order_by(Notice.due_at, Notice.person_id)
        return [(one.person_id, f"{one.due_at:%d %H:%M}") for one in await act.session.scalars(query)]


async def waits(pairs: Pairs) -> tuple[int, int]:
    async with pairs.mentee().read() as act:
        mentee = len(await waiting_for(act, {"fit": fit_as_mentee}))
    async with pairs.mentor().read() as act:
        return mentee, len(await waiting_for(act, {"fit": fit_as_mentor}))


async def test_both_are_asked_once_an_hour_after_the_first_meeting_is_said_to_be_held(database: Database) -> None:
    pairs, meeting = await met(database)
    sides = sorted([meeting.mentorship.mentee_id, meeting.mentorship.mentor_id])
    assert await due(pairs, FitNotice.asked) == [(side, "04 07:00") for side in sides]
    assert await waits(pairs) == (1, 1)
    await say(pairs.mentee(), pairs, FitVerdict.good)
    assert await waits(pairs) == (0, 1)


@SQLITE
async def test_nobody_is_asked_before_they_have_met(database: Database) -> None:
    pairs = await make_pairs(database)
    with pytest.raises(NotAskedYet):
        await say(pairs.mentee(), pairs, FitVerdict.good)
    meeting = await book(pairs, 0, at(3, 12))
    pairs.pass_by(timedelta(days=2))
    async with pairs.mentee().write() as act:
        assert await meets_first(act, meeting.mentorship)
        await say_whether_held(act, meeting.id, False)
    assert await due(pairs, FitNotice.asked) == []


@SQLITE
async def test_both_are_told_only_when_both_are_ready(database: Database) -> None:
    pairs, _ = await met(database)
    await say(pairs.mentee(), pairs, FitVerdict.good)
    assert await due(pairs, FitNotice.both) == []
    await say(pairs.mentor(), pairs, FitVerdict.good)
    await say(pairs.mentor(), pairs, FitVerdict.good)
    assert len(await due(pairs, FitNotice.both)) == 2


@SQLITE
async def test_who_is_still_thinking_is_asked_again_after_seven_days(database: Database) -> None:
    pairs, meeting = await met(database)
    await say(pairs.mentee(), pairs, FitVerdict.thinking)
    assert await waits(pairs) == (1, 1)
    pairs.pass_by(ASKED_AGAIN_AFTER)
    assert await waits(pairs) == (1, 1)
    assert (meeting.mentorship.mentee_id, "11 06:00") in await due(pairs, FitNotice.asked)


@SQLITE
async def test_who_is_still_thinking_is_asked_again_after_the_second_meeting(database: Database) -> None:
    pairs, _ = await met(database)
    await say(pairs.mentee(), pairs, FitVerdict.thinking)
    await say(pairs.mentor(), pairs, FitVerdict.good)
    pairs.pass_by(timedelta(days=3))
    async with pairs.mentor().write() as act:  # a meeting without booking, which needs no agreement
        past = UnbookedMeeting(pairs.mentorships[0], at(6, 12), timedelta(hours=1), Form.remote)
        logged = await log_meeting(act, past)
    async with pairs.mentee().write() as act:
        await confirm_logged(act, logged.id)
    pairs.pass_by(timedelta(hours=1))
    assert await waits(pairs) == (1, 0)


@SQLITE
async def test_a_mentor_who_wants_to_talk_calls_a_coordinator(database: Database) -> None:
    pairs, meeting = await met(database)
    await say(pairs.mentor(), pairs, FitVerdict.talk)
    async with pairs.mentor().read() as act:
        [call] = await act.session.scalars(select(CoordinatorCall))
        assert call.person_id == meeting.mentorship.mentor_id


@SQLITE
@pytest.mark.parametrize("verdict", [FitVerdict.thinking, FitVerdict.change])
async def test_a_mentor_does_not_judge_a_colleague(database: Database, verdict: FitVerdict) -> None:
    pairs, _ = await met(database)
    with pytest.raises(NotAllowed):
        await say(pairs.mentor(), pairs, verdict)


@SQLITE
async def test_a_mentee_who_changes_the_mentor_ends_the_mentorship_and_is_asked_no_more(database: Database) -> None:
    pairs, _ = await met(database)
    await say(pairs.mentee(), pairs, FitVerdict.change)
    async with pairs.mentee().write() as act:
        await close_mentorship(act, pairs.mentorships[0], ClosingForm(EndReason.other_topics))
        checks = list(await act.session.scalars(select(FitCheck.verdict)))
    assert sorted(map(str, checks)) == ["None", "change"]
    assert await waits(pairs) == (0, 0)
    with pytest.raises(PairEnded):
        await say(pairs.mentor(), pairs, FitVerdict.good)


@SQLITE
async def test_who_is_still_thinking_may_book_the_second_meeting_and_no_third(database: Database) -> None:
    pairs, _ = await met(database)
    with pytest.raises(AgreementNeeded):
        await book(pairs, 0, at(6, 12), policy=BY_DEFAULT)
    await say(pairs.mentee(), pairs, FitVerdict.thinking)
    await book(pairs, 0, at(6, 12), policy=BY_DEFAULT)
    with pytest.raises(AgreementNeeded):
        await book(pairs, 0, at(9, 12), policy=BY_DEFAULT)


@SQLITE
async def test_the_agreement_waits_only_after_the_first_meeting_and_the_answer_to_go_on(database: Database) -> None:
    pairs = await make_pairs(database)
    async with pairs.mentee().write() as act:
        [agreement] = await agreements_begun(act)
        assert await to_write(act) == []
        assert await is_early(act, agreement)
    meeting = await book(pairs, 0, at(3, 12))
    pairs.pass_by(timedelta(days=2))
    await hold(pairs, meeting)
    for verdict, count in ((FitVerdict.thinking, 0), (FitVerdict.good, 1)):
        await say(pairs.mentee(), pairs, verdict)
        async with pairs.mentee().read() as act:
            assert len(await to_write(act)) == count
    async with pairs.mentee().read() as act:
        [waits_since] = [one.since for one in await to_write(act)]
        assert waits_since == act.now
        due_at = await act.session.scalars(
            select(Notice.due_at).where(Notice.kind == AgreementNotice.reminder).order_by(Notice.due_at.desc())
        )
        assert due_at.first() == act.now + REMINDED_AFTER[-1]


async def to_write(act: Act) -> list[Waiting]:
    return await waiting_for(act, {"draft": agreements_to_write})
