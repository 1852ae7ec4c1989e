"""Joining a group meeting, waiting for a place, taking or declining an offered one, leaving. Each is one transaction
that locks the group first, so of several people exactly one gets the last place.
"""

from datetime import datetime

from models.group_meeting import IN_GROUP, GroupMeeting, GroupNotice, GroupPlace, GroupPlaceState
from services.daily_limit import require_not_told_too_often
from services.meetings.groups.calendar import tell_of_group_file
from services.meetings.groups.groups import GroupChanged, group_to_see, may_join, require_ahead
from services.meetings.groups.notices import remind_seat, tell_host, tell_host_once
from services.meetings.groups.rules import LEFT_LATE_A_DAY
from services.meetings.groups.time import take_group_time, take_my_time
from services.meetings.groups.waitlist import offer_free_places, plan_step
from services.meetings.rules import MENTEE_CUT_OFF
from services.refusals import AlreadyDecided, NotAllowed, Refusal
from services.unit_of_work import Act
from services.waitlists import WAITLIST_ENDS


class GroupFull(Refusal):
    """All places are taken, and it is too late to wait for one."""

    key = "refusal-group-full"


class OfferRanOut(AlreadyDecided):
    """The place was held for a time, which is over."""

    key = "refusal-offer-ran-out"


async def join_group(act: Act, group_id: int, shown: datetime | None = None) -> GroupPlace:
    """Take a free place, or begin to wait for one. Somebody who has a place or waits already keeps it; an offered place
    is taken. `shown`: the start that the person was shown.

    Raises NotFound, NotAllowed, GroupChanged, TooOften, BusyThen, GroupFull, OfferRanOut.
    """
    group = await _group_of_guest(act, group_id, shown)
    seat = group.seat_of(act.me.id)
    if seat is not None and seat.state is GroupPlaceState.offered:
        return await _take_offered(act, group, seat)
    if seat is not None and seat.state in IN_GROUP:
        return seat
    if not await may_join(act, group):
        raise NotAllowed
    free = group.free
    if not free and group.starts_at - act.now <= WAITLIST_ENDS:
        raise GroupFull
    if seat is not None:
        this = "place_id", seat.id
        await require_not_told_too_often(act, [group.host_id], GroupNotice.left_late, this, LEFT_LATE_A_DAY)
    seat = _seat_in(act, group, seat)
    seat.state = GroupPlaceState.joined if free else GroupPlaceState.waiting
    await act.session.flush()
    if free:
        await _joined(act, group, seat)
    plan_step(group)
    return seat


def _seat_in(act: Act, group: GroupMeeting, seat: GroupPlace | None) -> GroupPlace:
    if seat is None:
        seat = GroupPlace(person=act.me, person_id=act.me.id, state=GroupPlaceState.waiting, since=act.now)
        group.seats.append(seat)
    seat.since, seat.offer_until, seat.confirmed = act.now, None, False
    return seat


async def accept_offer(act: Act, group_id: int, shown: datetime | None = None) -> GroupPlace:
    """Raises NotFound, NotAllowed, GroupChanged, BusyThen (the place is still held), OfferRanOut."""
    group = await _group_of_guest(act, group_id, shown)
    seat = group.seat_of(act.me.id)
    if seat is None:
        raise NotAllowed
    if seat.state is GroupPlaceState.joined:
        return seat
    return await _take_offered(act, group, seat)


async def _take_offered(act: Act, group: GroupMeeting, seat: GroupPlace) -> GroupPlace:
    if seat.state is not GroupPlaceState.offered or seat.offer_until is None or act.now >= seat.offer_until:
        raise OfferRanOut
    seat.state, seat.offer_until = GroupPlaceState.joined, None
    await _joined(act, group, seat)
    plan_step(group)
    return seat


async def _joined(act: Act, group: GroupMeeting, seat: GroupPlace) -> None:
    await take_my_time(act, group)
    await remind_seat(act, group, seat)
    await tell_of_group_file(act, group, seat)  # who left and came back had the entry withdrawn
    if len(group.joined) == group.places:
        await tell_host_once(act, group, GroupNotice.full)


async def leave_group(act: Act, group_id: int, shown: datetime | None = None) -> GroupPlace:
    """Give a place or an offer back, or wait no longer; the place goes to the next in line. After the cut-off the
    mentor is told. Somebody who has left already stays so.

    Raises NotFound, NotAllowed, GroupChanged.
    """
    group = await _group_of_guest(act, group_id, shown)
    seat = group.seat_of(act.me.id)
    if seat is None:
        raise NotAllowed
    if seat.state not in IN_GROUP:
        return seat
    had_place = seat.state is GroupPlaceState.joined
    seat.state, seat.offer_until, seat.confirmed = GroupPlaceState.left, None, False
    if had_place:
        await take_group_time(act, group)
        await tell_of_group_file(act, group, seat)
        if is_late(act, group):
            await tell_host(act, group, GroupNotice.left_late, seat)
    await offer_free_places(act, group)
    return seat


def is_late(act: Act, group: GroupMeeting) -> bool:
    """Whether the cut-off has passed: who leaves now is warned first, and the mentor is told."""
    return group.starts_at - act.now <= MENTEE_CUT_OFF


async def confirm_group(act: Act, group_id: int, shown: datetime) -> GroupPlace:
    """«Буду», for that start. Raises NotFound, NotAllowed, GroupChanged."""
    group = await _group_of_guest(act, group_id, shown)
    seat = group.seat_of(act.me.id)
    if seat is None:
        raise NotAllowed
    if seat.state is not GroupPlaceState.joined:
        raise GroupChanged
    seat.confirmed = True
    return seat


async def _group_of_guest(act: Act, group_id: int, shown: datetime | None) -> GroupMeeting:
    """The locked group. Raises NotFound, NotAllowed (the host is no guest), GroupChanged."""
    group = await group_to_see(act, group_id, to_change=True)
    if group.host_id == act.me.id:
        raise NotAllowed
    require_ahead(act, group, shown)
    return group
