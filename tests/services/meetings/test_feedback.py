"""What both sides say about a meeting, in any order."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import timedelta
from itertools import product

import pytest

from models.connection.database import Database
from models.meeting import Feedback, Meeting, MeetingState
from models.person import Role
from services.care.association import association
from services.meetings.feedback import FeedbackOver, add_feedback_words, rate_meeting, say_whether_held
from services.meetings.rules import FEEDBACK_OPEN
from services.refusals import Refusal
from services.unit_of_work import Act, Uow
from tests.support.booking import at, book
from tests.support.pairs import Pairs, make_pairs
from tests.support.people import add_person

SQLITE = pytest.mark.parametrize("engine", ["sqlite"])
YES, NO, RATE = "yes", "no", "rate"
SAYINGS = [("mentee", YES), ("mentee", NO), ("mentee", RATE), ("mentor", NO)]
Saying = tuple[str, str]


async def ended(database: Database) -> tuple[Pairs, Meeting]:
    pairs = await make_pairs(database)
    meeting = await book(pairs, 0, at(3, 12))
    pairs.pass_by(timedelta(days=2))
    return pairs, meeting


async def say(act: Act, meeting_id: int, what: str) -> None:
    if what == RATE:
        await rate_meeting(act, meeting_id, 5)
    else:
        await say_whether_held(act, meeting_id, what == YES)


async def rating_of(act: Act, meeting: Meeting) -> int | None:
    said = await act.session.get(Feedback, (meeting.id, meeting.mentorship.mentee_id))
    return said.rating if said else None


@SQLITE
async def test_a_rated_meeting_took_place_whatever_the_order_of_answers(database: Database) -> None:
    pairs, meeting = await ended(database)
    async with pairs.mentor().read() as outside:
        mentor = outside.me
    async with pairs.mentee().write() as act:
        sides = {"mentee": act, "mentor": replace(act, person=mentor)}
        for order in product(SAYINGS, repeat=3):
            answered = await act.session.begin_nested()
            await _follow(sides, meeting.id, order)
            await answered.rollback()


async def _follow(sides: dict[str, Act], meeting_id: int, order: Sequence[Saying]) -> None:
    meeting = await sides["mentee"].session.get_one(Meeting, meeting_id, populate_existing=True)
    for who, what in order:
        try:
            await say(sides[who], meeting_id, what)
        except Refusal:
            continue
        rated = await rating_of(sides["mentee"], meeting) is not None
        assert not rated or meeting.state is MeetingState.held, order
        if what == YES or (who, what) == ("mentee", NO):
            assert meeting.state is (MeetingState.held if what == YES else MeetingState.not_held), order


@SQLITE
async def test_answers_about_a_meeting_cannot_be_changed_long_after_it(database: Database) -> None:
    pairs, meeting = await ended(database)
    async with pairs.mentee().write() as act:
        await say(act, meeting.id, YES)
    pairs.clock.moment = meeting.ends_at + FEEDBACK_OPEN
    for uow in (pairs.mentee(), pairs.mentor()):
        with pytest.raises(FeedbackOver):
            async with uow.write() as act:
                await say(act, meeting.id, NO)
    with pytest.raises(FeedbackOver):
        async with pairs.mentee().write() as act:
            await rate_meeting(act, meeting.id, 1)
    with pytest.raises(FeedbackOver):
        async with pairs.mentee().write() as act:
            await add_feedback_words(act, meeting.id, "Поздно")
    async with pairs.mentee().read() as act:
        assert (await act.session.get_one(Meeting, meeting.id)).state is MeetingState.held


@SQLITE
async def test_a_meeting_that_did_not_take_place_is_not_among_those_of_the_week(database: Database) -> None:
    pairs, meeting = await ended(database)
    async with Uow(database, pairs.clock, None).write() as act:
        await add_person(act, "Орлова Мария", Role.coordinator, telegram_id=7)
    for said, counted in ((YES, 1), (NO, 0)):
        async with pairs.mentor().write() as act:
            await say(act, meeting.id, said)
        async with Uow(database, pairs.clock, 7).read() as act:
            assert (await association(act)).meetings == counted
