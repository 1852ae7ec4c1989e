"""What erasing a person does to group meetings: those that they lead are cancelled, their places go to the next in
line. `hold_groups_of` locks them before.
"""

from collections.abc import Collection

from sqlalchemy import ColumnElement, func, or_, select

from models.group_meeting import IN_GROUP, GroupMeeting, GroupPlace, GroupPlaceState
from services.locks import locked_all
from services.meetings.groups.changing import call_off
from services.meetings.groups.groups import is_group_ahead
from services.meetings.groups.time import take_group_time
from services.meetings.groups.waitlist import offer_free_places
from services.unit_of_work import Act


async def hold_groups_of(act: Act, people: Collection[int]) -> None:
    """Lock every group meeting, past ones too, that these people lead or are or were in."""
    await locked_all(act, GroupMeeting, _of(people))


async def count_groups(act: Act) -> tuple[int, int]:
    """How many coming group meetings the acting person leads, and in how many they have a place or wait for one."""
    in_them = select(GroupPlace.group_id).where(GroupPlace.person_id == act.me.id, GroupPlace.state.in_(IN_GROUP))
    leads = GroupMeeting.host_id == act.me.id
    led, joined = (
        select(func.count(GroupMeeting.id)).where(mine, is_group_ahead(act)).scalar_subquery()
        for mine in (leads, GroupMeeting.id.in_(in_them))
    )
    row = (await act.session.execute(select(led, joined))).one()
    return int(row[0]), int(row[1])


async def leave_all_groups(act: Act) -> int:
    """The acting person, who is being erased, leaves all coming group meetings, which the caller holds; returns how
    many.
    """
    coming = select(GroupMeeting).where(_of([act.me.id]), is_group_ahead(act)).order_by(GroupMeeting.id)
    left = 0
    for group in (await act.session.scalars(coming)).unique().all():
        seat = group.seat_of(act.me.id)
        if group.host_id == act.me.id:
            await call_off(act, group)
        elif seat is not None and seat.state in IN_GROUP:
            seat.state, seat.offer_until = GroupPlaceState.left, None
            await take_group_time(act, group)
            await offer_free_places(act, group)
        else:
            continue
        left += 1
    await act.session.flush()
    return left


def _of(people: Collection[int]) -> ColumnElement[bool]:
    in_them = select(GroupPlace.group_id).where(GroupPlace.person_id.in_(people))
    return or_(GroupMeeting.host_id.in_(people), GroupMeeting.id.in_(in_them))
