"""Calendar files of group meetings: who has taken one gets it anew when the meeting changes, and when they leave."""

from models.group_meeting import GroupMeeting, GroupNotice, GroupPlace, GroupPlaceState, GroupState
from services.meetings.groups.groups import GroupChanged, group_to_see, require_ahead
from services.notices import tell
from services.unit_of_work import Act


async def take_group_file(act: Act, group_id: int) -> GroupMeeting:
    """The group meeting whose calendar file the acting person gets; from now on its changes are sent to them as files,
    too. Raises NotFound, NotAllowed; GroupChanged when it is not ahead any more, or the person has no place.
    """
    group = await group_to_see(act, group_id, to_change=True)
    require_ahead(act, group)
    seat = group.seat_of(act.me.id)
    if group.host_id == act.me.id:
        group.host_has_file = True
    elif seat is not None and seat.state is GroupPlaceState.joined:
        seat.has_file = True
    else:
        raise GroupChanged
    return group


async def tell_of_group_file(act: Act, group: GroupMeeting, seat: GroupPlace | None = None) -> None:
    """Send the changed file to that participant, or else to the mentor, if they have taken it."""
    if seat is None and group.host_has_file and not group.host.is_erased:
        await tell(act, group.host_id, GroupNotice.calendar, _ids(group))
    if seat is not None and seat.has_file and not seat.person.is_erased:
        await tell(act, seat.person_id, GroupNotice.calendar, _ids(group))


def _ids(group: GroupMeeting) -> dict[str, int | str]:
    return {"group_id": group.id, "starts_at": group.starts_at.isoformat()}


def uid_of_group(group: GroupMeeting) -> str:
    """The same for everybody and through all changes; the moment of opening tells two databases apart."""
    return f"group-{group.id}-{int(group.opened_at.timestamp())}@ryadom"


def sequence_for(group: GroupMeeting, seat: GroupPlace | None) -> int:
    """Grows with each change of the meeting, and for a participant with each change of their place."""
    return group.sequence + (seat.sequence if seat is not None else 0)


def takes_place_for(group: GroupMeeting, person_id: int, seat: GroupPlace | None) -> bool:
    """Whether the meeting belongs into that person's calendar."""
    if group.state not in (GroupState.planned, GroupState.held):
        return False
    return group.host_id == person_id or (seat is not None and seat.state is GroupPlaceState.joined)
