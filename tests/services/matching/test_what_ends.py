"""What is ahead when a mentorship or a person's account ends: internship days and places in groups, and who is told."""

from datetime import timedelta

import pytest

from models.connection.database import Database
from models.group_meeting import GroupNotice
from models.internship import InternshipDayState, InternshipNotice
from services.internship.internships import whole_internship
from services.matching.closing import pair_to_close
from services.privacy.erasing import erase_me, what_ends
from tests.support.closings import closed, with_coordinator
from tests.support.groups import group_of, joins, opened, seats, told, wait_until
from tests.support.internships import agreed, claims_are_live_days
from tests.support.pairs import Pairs

pytestmark = pytest.mark.parametrize("engine", ["sqlite"])


async def with_days_and_group(database: Database) -> tuple[Pairs, int]:
    pairs = await with_coordinator(database, 2)
    group_id = await opened(pairs)
    await joins(pairs, group_id, 0, 1)
    await agreed(pairs, 11, 12)
    return pairs, group_id


async def states_of_days(pairs: Pairs) -> list[InternshipDayState]:
    async with pairs.mentor().read() as act:
        internship = await whole_internship(act, 1)
        return [day.state for day in internship.days] if internship else []


async def test_closing_shows_days_and_places_and_gives_them_up_with_notices(database: Database) -> None:
    pairs, group_id = await with_days_and_group(database)
    async with pairs.mentee().read() as act:
        ends = (await pair_to_close(act, pairs.mentorships[0])).ends
        mentee, mentor = act.me.id, (await group_of(database, group_id)).host_id
    assert (len(ends.days), [group.id for group in ends.groups]) == (2, [group_id])
    await closed(pairs)
    await wait_until(pairs, pairs.clock.moment + timedelta(seconds=10))
    assert await states_of_days(pairs) == [InternshipDayState.cancelled] * 2
    assert await told(database, InternshipNotice.ended) == [mentor]
    assert await seats(database, group_id) == ["left", "joined"]
    assert await told(database, GroupNotice.freed) == [mentee]


async def test_erasing_a_mentor_counts_days_and_groups_and_tells_everybody(database: Database) -> None:
    pairs, _ = await with_days_and_group(database)
    async with pairs.mentor().write() as act:
        ending = await what_ends(act)
        assert (len(ending.days), ending.led, ending.groups) == (2, 1, 0)
        await erase_me(act)
    mentees = []
    for index in (0, 1):
        async with pairs.mentee(index).read() as act:
            mentees.append(act.me.id)
    assert await told(database, InternshipNotice.ended) == mentees[:1]
    assert await told(database, GroupNotice.cancelled) == mentees
    assert await claims_are_live_days(database)


async def test_erasing_an_intern_frees_the_mentors_time_and_tells_the_mentor(database: Database) -> None:
    pairs, group_id = await with_days_and_group(database)
    async with pairs.mentee().write() as act:
        ending = await what_ends(act)
        assert (len(ending.days), ending.led, ending.groups) == (2, 0, 1)
        await erase_me(act)
    group = await group_of(database, group_id)
    assert await told(database, InternshipNotice.ended) == [group.host_id]
    assert [seat.state.value for seat in group.seats if seat.person_id > 0] == ["joined"]
