"""What the mentor does with a group meeting that is open: moves or cancels it, lets others join earlier, decides when
too few have joined. Everybody in it is told in the same transaction.
"""

from datetime import datetime

from models.group_meeting import IN_GROUP, GroupMeeting, GroupNotice, GroupPlaceState, GroupState, MinimumAnswer
from models.meeting import ChangeReason
from services.daily_limit import require_not_told_too_often
from services.meetings.claims import SlotTaken, release
from services.meetings.groups.calendar import tell_of_group_file
from services.meetings.groups.groups import GroupChanged, led_by_me, require_ahead
from services.meetings.groups.notices import remind_host, remind_seat, tell_seats
from services.meetings.groups.opening import group_times
from services.meetings.groups.rules import MOVED_A_DAY
from services.meetings.groups.time import busy_then, held_by_group, take_group_time
from services.meetings.groups.waitlist import offer_free_places, plan_step
from services.refusals import AlreadyDecided
from services.unit_of_work import Act


class MinimumDecided(AlreadyDecided):
    """What happens with too few people is decided, or nothing was asked."""

    key = "refusal-minimum-decided"


async def move_group(
    act: Act, group_id: int, starts_at: datetime, reason: ChangeReason, shown: datetime | None = None
) -> GroupMeeting:
    """Move it. Who has joined keeps the place and is asked anew; who has something else at the new time loses it, and
    is told why. Offers are made anew, for the new time.

    Raises NotFound, NotAllowed, GroupChanged, TooOften, SlotTaken.
    """
    group = await led_by_me(act, group_id, to_change=True)
    if group.state is GroupState.planned and group.starts_at == starts_at:
        return group
    require_ahead(act, group, shown)
    if starts_at not in await group_times(act, group.length, moving=group):
        raise SlotTaken
    people, this = [seat.person_id for seat in group.seats], ("group_id", group.id)
    await require_not_told_too_often(act, people, GroupNotice.moved, this, MOVED_A_DAY)
    was, length = group.starts_at, group.length
    group.starts_at, group.ends_at, group.change_reason = starts_at, starts_at + length, reason
    group.minimum_asked_at = group.minimum_answer = None
    await _free_busy(act, group, was)
    await take_group_time(act, group)
    await tell_seats(act, group, GroupNotice.moved, group.seats_in(*IN_GROUP), was=was.isoformat())
    await tell_of_group_file(act, group)
    for seat in group.seats_in(GroupPlaceState.offered):
        seat.state, seat.offer_until = GroupPlaceState.waiting, None
    await remind_host(act, group)
    for seat in group.joined:
        seat.confirmed = False
        await remind_seat(act, group, seat)
    await offer_free_places(act, group)
    return group


async def _free_busy(act: Act, group: GroupMeeting, was: datetime) -> None:
    busy = await busy_then(act, group, [seat.person_id for seat in group.joined], group.starts_at)
    for seat in group.joined:
        if seat.person_id in busy:
            seat.state = GroupPlaceState.left
            await tell_seats(act, group, GroupNotice.freed, [seat], why="busy", was=was.isoformat())


async def cancel_group(act: Act, group_id: int, reason: ChangeReason, shown: datetime | None = None) -> GroupMeeting:
    """Raises NotFound, NotAllowed, GroupChanged."""
    group = await led_by_me(act, group_id, to_change=True)
    require_ahead(act, group, shown)
    group.change_reason = reason
    await call_off(act, group)
    return group


async def call_off(act: Act, group: GroupMeeting) -> None:
    """Cancel a group that the caller holds: the time of all is released, and everybody in it is told."""
    group.state = GroupState.cancelled
    plan_step(group)
    await release(act, held_by_group(group))
    await tell_seats(act, group, GroupNotice.cancelled, group.seats_in(*IN_GROUP))
    await tell_of_group_file(act, group)


async def let_others_join(act: Act, group_id: int) -> GroupMeeting:
    """At once, instead of a day after opening. Raises NotFound, NotAllowed, GroupChanged."""
    group = await led_by_me(act, group_id, to_change=True)
    require_ahead(act, group)
    if group.others_from is None:
        raise GroupChanged
    group.others_from = min(group.others_from, act.now)
    return group


async def decide_on_minimum(act: Act, group_id: int, hold: bool, shown: datetime) -> GroupMeeting:
    """Hold the meeting although too few have joined, or cancel it. Raises NotFound, NotAllowed, GroupChanged,
    MinimumDecided.
    """
    group = await led_by_me(act, group_id, to_change=True)
    require_ahead(act, group, shown)
    if group.minimum_asked_at is None or group.minimum_answer is not None:
        raise MinimumDecided
    if hold:
        group.minimum_answer = MinimumAnswer.hold
        await tell_seats(act, group, GroupNotice.holds, group.joined)
        plan_step(group)
    else:
        group.change_reason = None  # an earlier move may have had one
        await call_off(act, group)
    return group
