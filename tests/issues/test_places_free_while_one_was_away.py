"""A place became free while the first in line had blocked the bot. When they came back they were still told to wait
although it was free, and somebody who came later got it.
"""

from models.connection.database import Database
from models.event import Answer, EventNotice
from models.group_meeting import GroupNotice, GroupPlaceState
from services.events.registering import answer_event
from services.events.steps import events_due, take_event_steps
from services.meetings.groups.joining import join_group, leave_group
from services.people.reaching import come_back, leave
from tests.support.events import acting, club, with_each_role
from tests.support.groups import group_of, joins, opened, told, wait_until
from tests.support.pairs import make_pairs
from tests.support.seats import answer_of, told_kinds, with_mentors


async def steps(database: Database, who: int) -> list[int]:
    """Does what is due at events, and returns at which."""
    async with acting(database, who) as act:
        due = list(await act.session.scalars(events_due(act)))
    for event_id in due:
        async with acting(database, who) as act:
            await take_event_steps(act, event_id)
    return due


async def test_an_events_free_place_is_offered_to_the_first_in_line_on_their_return(database: Database) -> None:
    event_id = await club(await with_each_role(database), capacity=1, days=10)
    comes, waits = await with_mentors(database, 2)
    for who in (comes, waits):
        async with acting(database, who) as act:
            await answer_event(act, event_id, Answer.coming)
    async with acting(database, waits) as act:
        await leave(act)
    async with acting(database, comes) as act:
        await answer_event(act, event_id, Answer.declined)
    assert await steps(database, comes) == []
    async with acting(database, waits) as act:
        await come_back(act)
    assert await steps(database, comes) == [event_id]
    assert await answer_of(database, event_id, waits) is Answer.offered
    assert EventNotice.offered in await told_kinds(database, waits)
    assert await steps(database, comes) == []


async def test_a_groups_free_place_is_offered_to_the_first_in_line_on_their_return(database: Database) -> None:
    pairs = await make_pairs(database, 4)
    group_id = await opened(pairs)
    assert (await joins(pairs, group_id, 0, 1, 2, 3))[-1] is GroupPlaceState.waiting
    async with pairs.mentee(3).write() as act:
        waits = act.me.id
        await leave(act)
    async with pairs.mentee(0).write() as act:
        await leave_group(act, group_id)
    await wait_until(pairs, pairs.clock.moment)
    assert await told(database, GroupNotice.offered) == []
    async with pairs.mentee(3).write() as act:
        await come_back(act)
    await wait_until(pairs, pairs.clock.moment)
    assert await told(database, GroupNotice.offered) == [waits]
    async with pairs.mentee(3).write() as act:
        assert (await join_group(act, group_id)).state is GroupPlaceState.joined
    assert len((await group_of(database, group_id)).joined) == 3
