"""Past meetings, by pages."""

from datetime import timedelta

import pytest

from models.connection.database import Database
from models.meeting import ChangeReason, Feedback, MeetingState
from services.meetings.meetings import cancel_meeting
from services.meetings.past import past_meetings
from services.places.search import Portion
from tests.support.booking import at, book
from tests.support.pairs import make_pairs

SQLITE = pytest.mark.parametrize("engine", ["sqlite"])


async def test_past_meetings_are_those_that_are_over_the_latest_first(database: Database) -> None:
    pairs = await make_pairs(database, 2)
    for day, mentee in ((3, 0), (4, 0), (5, 1)):
        await book(pairs, mentee, at(day, 12))
    pairs.pass_by(timedelta(days=3))
    await book(pairs, 0, at(20, 12))
    cancelled = await book(pairs, 0, at(24, 12))
    async with pairs.mentor().write() as act:
        await cancel_meeting(act, cancelled.id, ChangeReason.work)
    pairs.pass_by(timedelta(days=4))
    async with pairs.mentee(0).read() as act:
        found, count = await past_meetings(act, Portion(0, 2))
        rest, _ = await past_meetings(act, Portion(2, 2))
    assert count == 3
    assert [one.meeting.starts_at for one in (*found, *rest)] == [at(24, 12), at(4, 12), at(3, 12)]
    assert found[0].meeting.state is MeetingState.cancelled


@SQLITE
async def test_only_ones_own_answer_is_shown(database: Database) -> None:
    pairs = await make_pairs(database)
    meeting = await book(pairs, 0, at(4, 12))
    pairs.pass_by(timedelta(days=7))
    async with pairs.mentee().write() as act:
        given = {"took_place": True, "rating": 2, "given_at": act.now}
        act.session.add(Feedback(meeting_id=meeting.id, person_id=act.me.id, **given))
    async with pairs.mentor().read() as act:
        [of_mentor], _ = await past_meetings(act, Portion())
    async with pairs.mentee().read() as act:
        [of_mentee], _ = await past_meetings(act, Portion())
    assert of_mentor.said is None
    assert of_mentee.said is not None
    assert of_mentee.said.rating == 2
