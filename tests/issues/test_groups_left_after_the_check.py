"""When people gave up their places between the check of the minimum, a day before, and the cut-off, twelve hours
before, the mentor was neither asked nor told, and came to a group meeting with too few people or nobody.
"""

from datetime import timedelta

import pytest

from models.connection.database import Database
from models.group_meeting import GroupNotice, GroupState, MinimumAnswer
from services.meetings.groups.changing import decide_on_minimum
from services.meetings.groups.joining import leave_group
from services.privacy.erasing import erase_me
from tests.support.groups import HOUR, START, group_of, joins, opened, told, wait_until
from tests.support.pairs import Pairs, make_pairs

pytestmark = pytest.mark.parametrize("engine", ["sqlite"])


async def checked(database: Database, *indexes: int) -> tuple[Pairs, int]:
    """A group meeting for at least two, which these have joined, 23 hours before."""
    pairs = await make_pairs(database, 3)
    group_id = await opened(pairs, minimum=2)
    await joins(pairs, group_id, *indexes)
    await wait_until(pairs, START - 23 * HOUR)
    return pairs, group_id


async def leaves(pairs: Pairs, group_id: int, index: int) -> None:
    async with pairs.mentee(index).write() as act:
        await leave_group(act, group_id)
    await wait_until(pairs, pairs.clock.moment + timedelta(minutes=1))


async def test_too_few_are_left_of_those_who_were_enough(database: Database) -> None:
    pairs, group_id = await checked(database, 0, 1)
    assert await told(database, GroupNotice.minimum) == []
    await leaves(pairs, group_id, 0)
    assert len(await told(database, GroupNotice.minimum)) == 1
    await joins(pairs, group_id, 0)
    await leaves(pairs, group_id, 0)
    assert len(await told(database, GroupNotice.minimum)) == 1
    await wait_until(pairs, START - 12 * HOUR)
    assert (await group_of(database, group_id)).minimum_answer is MinimumAnswer.silence


async def test_nobody_is_left_of_a_meeting_that_the_mentor_decided_to_hold(database: Database) -> None:
    pairs, group_id = await checked(database, 0)
    async with pairs.mentor().write() as act:
        await decide_on_minimum(act, group_id, True, START)
    await leaves(pairs, group_id, 0)
    assert len(await told(database, GroupNotice.minimum)) == 2
    await wait_until(pairs, START - 12 * HOUR)
    assert (await group_of(database, group_id)).state is GroupState.cancelled


async def test_an_erased_participant_counts_too(database: Database) -> None:
    pairs, _ = await checked(database, 0, 1)
    async with pairs.mentee(0).write() as act:
        await erase_me(act)
    await wait_until(pairs, pairs.clock.moment + timedelta(minutes=1))
    assert len(await told(database, GroupNotice.minimum)) == 1


async def test_enough_are_left(database: Database) -> None:
    pairs, group_id = await checked(database, 0, 1, 2)
    await leaves(pairs, group_id, 0)
    assert await told(database, GroupNotice.minimum) == []
