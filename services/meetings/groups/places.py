"""Keeps the place of coming group meetings up to date when a mentor's building or video link changes."""

from collections.abc import Callable, Mapping

from models.group_meeting import GroupMeeting, GroupNotice
from services.locks import locked_all
from services.meetings.groups.calendar import tell_of_group_file
from services.meetings.groups.groups import is_group_ahead
from services.meetings.groups.notices import tell_seats
from services.unit_of_work import Act


async def renew_group_places(
    act: Act, given: Mapping[int, tuple[str, str]], place_now: Callable[[GroupMeeting, str, str], str]
) -> None:
    """`given`: the buildings and the video link to show, by mentor, from which `place_now` chooses. Who has joined is
    told of a new place.
    """
    groups = await locked_all(act, GroupMeeting, GroupMeeting.host_id.in_(given), is_group_ahead(act))
    for group in groups:
        place = place_now(group, *given[group.host_id])
        if group.place != place:
            group.place, group.room_made = place, False
            await tell_seats(act, group, GroupNotice.placed, group.joined)
            await tell_of_group_file(act, group)
