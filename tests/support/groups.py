"""Group meetings of ready people, opened and joined through the services."""

import asyncio
from collections import Counter
from collections.abc import Sequence
from datetime import date, datetime, timedelta
from datetime import time as clock
from typing import Any

from sqlalchemy import select

from models.connection.database import Database
from models.group_meeting import GroupAudience, GroupMeeting, GroupPlaceState
from models.notice import Notice
from models.profile import Form
from services.meetings.groups.joining import join_group, leave_group
from services.meetings.groups.opening import GroupPlan, group_times, open_group
from services.meetings.groups.steps import groups_due, take_steps
from services.refusals import Refusal
from services.unit_of_work import Uow
from tests.support.booking import MOSCOW, at
from tests.support.pairs import Pairs
from tests.support.people import join, mentee
from tests.support.town import Dweller, Town

START = at(9, 18)  # a Monday, a week after the moment of `make_pairs`, after the free hours
HOUR = timedelta(hours=1)


def plan(start: datetime = START, **changed: Any) -> GroupPlan:
    usual: dict[str, Any] = {
        "length": timedelta(minutes=90),
        "form": Form.remote,
        "topic": "Первые сто дней",
        "places": 3,
        "minimum": 2,
        "audience": GroupAudience.mine,
    }
    return GroupPlan(starts_at=start, **{**usual, **changed})


async def opened(pairs: Pairs, start: datetime = START, **changed: Any) -> int:
    async with pairs.mentor().write() as act:
        return (await open_group(act, plan(start, **changed))).id


async def joins(pairs: Pairs, group_id: int, *indexes: int) -> list[GroupPlaceState]:
    """These mentees join one after another, a second apart."""
    states = []
    for index in indexes:
        pairs.pass_by(timedelta(seconds=1))
        async with pairs.mentee(index).write() as act:
            states.append((await join_group(act, group_id)).state)
    return states


async def join_at_once(pairs: Pairs, group_id: int, indexes: Sequence[int]) -> Counter[str]:
    async def one(index: int) -> str:
        try:
            async with pairs.mentee(index).write() as act:
                return (await join_group(act, group_id)).state.value
        except Refusal as refusal:
            return type(refusal).__name__

    return Counter(await asyncio.gather(*(one(index) for index in indexes)))


async def wait_until(pairs: Pairs, moment: datetime) -> None:
    """Time passes until that moment, and everything that is due happens."""
    pairs.clock.moment = moment
    uow = Uow(pairs.database, pairs.clock, None)
    for _ in range(50):
        async with uow.write() as act:
            due = list(await act.session.scalars(groups_due(act)))
            for group_id in due[:1]:
                await take_steps(act, group_id)
        if not due:
            return
    raise AssertionError("a step stays due")


async def group_of(database: Database, group_id: int) -> GroupMeeting:
    async with database.read() as session:
        return await session.get_one(GroupMeeting, group_id)


async def seats(database: Database, group_id: int) -> list[str]:
    """The states of all places, in the order in which people came."""
    group = await group_of(database, group_id)
    return [seat.state.value for seat in sorted(group.seats, key=lambda seat: (seat.since, seat.id))]


async def told(database: Database, kind: str) -> list[int]:
    """The ids of the people to whom notices of that kind were written, in order."""
    async with database.read() as session:
        query = select(Notice.person_id).where(Notice.kind == kind).order_by(Notice.id)
        return list(await session.scalars(query))


async def opened_in(
    petrova: Dweller, hour: int, days: int = 6, *, audience: GroupAudience = GroupAudience.mine, minimum: int = 2
) -> GroupMeeting:
    """Opens a group meeting for three, remote, at that hour in Moscow; then the mentor opens home."""
    async with petrova.town.act(petrova) as act:
        length = timedelta(minutes=60)
        day = act.now.date() + timedelta(days=days)
        [start] = [one for one in await group_times(act, length) if one == at_hour(day, hour)]
        group = await open_group(act, plan(start, length=length, audience=audience, minimum=minimum))
    await petrova.start()
    return group


def at_hour(day: date, hour: int) -> datetime:
    return datetime.combine(day, clock(hour), MOSCOW)


async def join_in(group: GroupMeeting, *mentees: Dweller) -> None:
    for dweller in mentees:
        async with dweller.town.act(dweller) as act:
            await join_group(act, group.id)
        await dweller.start()


async def leave_in(group: GroupMeeting, mentee: Dweller) -> None:
    async with mentee.town.act(mentee) as act:
        await leave_group(act, group.id)
    await mentee.start()


async def mentees_of(petrova: Dweller, *names: str) -> list[Dweller]:
    """Further mentees of the mentor."""
    found = []
    for name in names:
        found.append(await mentee(petrova.town, name))
        await join(petrova.town, found[-1], petrova)
    return found


async def until_before(town: Town, group: GroupMeeting, **before: float) -> None:
    """Moves the clock to that long (and a few seconds less) before the group meeting."""
    async with town.act() as act:
        now_at = (await act.session.get_one(GroupMeeting, group.id)).starts_at
        how_far = now_at - timedelta(**before) - act.now
    await town.advance(seconds=how_far.total_seconds() + 5)
