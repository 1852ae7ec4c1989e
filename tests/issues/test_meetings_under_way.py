"""A mentorship that ended during a meeting cancelled that meeting, which the two were just holding: it counted nowhere,
and nobody was asked about it. Days of an internship that have begun were left alone.
"""

from datetime import timedelta

import pytest

from models.cohort import Cohort, CohortSeat, CohortState, SeatState
from models.connection.database import Database
from models.meeting import Meeting, MeetingState
from models.mentorship import Mentorship
from services.matching.ending import end_mentorship
from services.matching.publishing import refuse_pair
from services.meetings.feedback import say_whether_held
from services.privacy.erasing import erase_me
from tests.support.booking import at, book
from tests.support.closings import closed, orlova, with_coordinator
from tests.support.pairs import Pairs

pytestmark = pytest.mark.parametrize("engine", ["sqlite"])


async def half_an_hour_into(database: Database) -> tuple[Pairs, Meeting, Meeting]:
    """The meeting that is under way, and one a week later."""
    pairs = await with_coordinator(database)
    now, later = await book(pairs, 0, at(3, 12)), await book(pairs, 0, at(10, 12))
    pairs.clock.moment = now.starts_at + timedelta(minutes=30)
    return pairs, now, later


async def states(pairs: Pairs, *meetings: Meeting) -> list[MeetingState]:
    async with pairs.mentor().read() as act:
        return [(await act.session.get_one(Meeting, one.id)).state for one in meetings]


async def refused(pairs: Pairs) -> None:
    """The mentee refuses the pair, which a cohort made the day before."""
    async with orlova(pairs).write() as act:
        pair = await act.session.get_one(Mentorship, pairs.mentorships[0])
        at_once = {"began_at": act.now, "published_at": act.now - timedelta(days=1)}
        cohort = Cohort(state=CohortState.published, ordered_by_id=act.me.id, **at_once)
        whose = {"mentee_id": pair.mentee_id, "mentor_id": pair.mentor_id, "mentorship_id": pair.id}
        seat = CohortSeat(cohort=cohort, state=SeatState.offered, programme=pair.programme, **whose)
        act.session.add_all([cohort, seat])
    async with pairs.mentee().write() as act:
        await refuse_pair(act, seat.id)


@pytest.mark.parametrize("ends", ["mentee", "refused", "coordinator", "erased"])
async def test_a_meeting_under_way_is_held_after_its_mentorship_has_ended(database: Database, ends: str) -> None:
    pairs, now, later = await half_an_hour_into(database)
    if ends == "mentee":
        await closed(pairs)
    elif ends == "refused":
        await refused(pairs)
    elif ends == "coordinator":
        async with orlova(pairs).write() as act:
            await end_mentorship(act, pairs.mentorships[0])
    else:
        async with pairs.mentee().write() as act:
            await erase_me(act)
    assert await states(pairs, now, later) == [MeetingState.planned, MeetingState.cancelled]
    pairs.pass_by(timedelta(hours=1))
    async with pairs.mentor().write() as act:
        await say_whether_held(act, now.id, True)
    assert await states(pairs, now) == [MeetingState.held]
