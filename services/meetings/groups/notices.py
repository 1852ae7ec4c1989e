"""What the people of a group meeting are told, and when. Every notice carries the start that it speaks of; after a move
it is not sent any more.
"""

from collections.abc import Iterable
from typing import Any

from models.group_meeting import GroupMeeting, GroupNotice, GroupPlace, GroupState
from models.notice import NoticeKind
from services.meetings.groups.calendar import tell_of_group_file
from services.meetings.notices import remind_at
from services.meetings.rules import DAY_BEFORE, HOUR_BEFORE
from services.notices import Ids, Reminder, remind, tell
from services.unit_of_work import Act

IN_CALENDAR = (GroupNotice.moved, GroupNotice.placed, GroupNotice.freed, GroupNotice.cancelled)


async def tell_host(act: Act, group: GroupMeeting, kind: NoticeKind, seat: GroupPlace | None = None) -> None:
    """`seat`: the place that the notice is about."""
    if not group.host.is_erased:
        await tell(act, group.host_id, kind, _ids(group, seat))


async def tell_seats(
    act: Act, group: GroupMeeting, kind: NoticeKind, seats: Iterable[GroupPlace], **more: int | str
) -> None:
    """What changes a calendar is also sent as a file to whoever has taken it."""
    for seat in seats:
        if not seat.person.is_erased:
            await tell(act, seat.person_id, kind, {**_ids(group, seat), **more})
        if kind in IN_CALENDAR:
            await tell_of_group_file(act, group, seat)


async def tell_host_once(act: Act, group: GroupMeeting, kind: NoticeKind, seat: GroupPlace | None = None) -> None:
    """Not again for the same start, and, if it is about a seat, while the person waits."""
    if group.host.is_erased:
        return
    of = f"{seat.id}:{seat.since.isoformat()}" if seat else f"group{group.id}"
    dedupe = f"{kind}:{of}:{group.starts_at.isoformat()}"
    await remind(act, [Reminder(group.host_id, kind, _ids(group, seat), act.now, dedupe)])


async def invite_to_group(act: Act, group: GroupMeeting, people: Iterable[int]) -> None:
    for person_id in people:
        await tell(act, person_id, GroupNotice.opened, _ids(group))


async def remind_seat(act: Act, group: GroupMeeting, seat: GroupPlace) -> None:
    """Schedule a participant's reminders and the question afterwards."""
    await _remind(act, group, seat.person_id, GroupNotice.rating, seat)


async def remind_host(act: Act, group: GroupMeeting) -> None:
    await _remind(act, group, group.host_id, GroupNotice.afterwards, None)


async def _remind(
    act: Act, group: GroupMeeting, person_id: int, afterwards: NoticeKind, seat: GroupPlace | None
) -> None:
    moments = (
        (GroupNotice.day_before, group.starts_at - DAY_BEFORE),
        (GroupNotice.hour_before, group.starts_at - HOUR_BEFORE),
        (afterwards, group.ends_at),
    )
    await remind_at(act, moments, _ids(group, seat), f"{group.id}:{group.starts_at.isoformat()}", [person_id])


async def group_spoken_of(act: Act, ids: dict[str, Any], *states: GroupState) -> GroupMeeting | None:
    """The notice's group meeting, if it still has that start and one of the states; otherwise None."""
    group = await act.session.get(GroupMeeting, ids["group_id"])
    if group is None or group.state not in states:
        return None
    return group if group.starts_at.isoformat() == ids["starts_at"] else None


async def coming_group_spoken_of(act: Act, ids: dict[str, Any]) -> GroupMeeting | None:
    """The same, while it is planned and has not begun."""
    group = await group_spoken_of(act, ids, GroupState.planned)
    return group if group is not None and act.now < group.starts_at else None


async def seat_spoken_of(act: Act, ids: dict[str, Any]) -> GroupPlace | None:
    return await act.session.get(GroupPlace, ids["place_id"]) if "place_id" in ids else None


def _ids(group: GroupMeeting, seat: GroupPlace | None = None) -> Ids:
    """A place is named instead of its person, so that nothing here leads to somebody who has been erased."""
    ids: Ids = {"group_id": group.id, "starts_at": group.starts_at.isoformat()}
    return ids if seat is None else {**ids, "place_id": seat.id}
