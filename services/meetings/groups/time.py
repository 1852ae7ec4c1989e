"""The time of a group meeting: claimed for the mentor with the buffer, and for each person who has joined."""

from collections.abc import Iterable
from datetime import UTC, datetime
from zoneinfo import ZoneInfo

from sqlalchemy import select

from models.group_meeting import GroupMeeting
from models.meeting import CELL, ClaimedTime, Meeting
from services.meetings.claims import Cell, Holder, SlotTaken, cell_of, cells_of, claim
from services.unit_of_work import Act


class BusyThen(SlotTaken):
    """The acting person has something else at that time; the values say what, and when (their own clock)."""

    key = "refusal-busy-then"


def held_by_group(group: GroupMeeting) -> Holder:
    return Holder(ClaimedTime.group_meeting_id, group.id)


def cells_of_group(group: GroupMeeting) -> list[Cell]:
    guests = [seat.person_id for seat in group.joined]
    return cells_of(group.starts_at, group.ends_at, host_id=group.host_id, guest_ids=guests)


async def take_group_time(act: Act, group: GroupMeeting) -> None:
    """Claim the time of everybody who is in it now, and release that of everybody else. Raises SlotTaken."""
    await claim(act, held_by_group(group), cells_of_group(group))


async def take_my_time(act: Act, group: GroupMeeting) -> None:
    """The same, for the acting person who joins. Raises BusyThen."""
    try:
        await take_group_time(act, group)
    except SlotTaken:
        raise BusyThen(**await _what_takes_it(act, group)) from None


async def busy_then(act: Act, group: GroupMeeting, people: Iterable[int], starts_at: datetime) -> set[int]:
    """Those of the people who could not come if it started then, because something else has claimed their time."""
    first, last = cell_of(starts_at), cell_of(starts_at + group.length - CELL)
    others = ClaimedTime.group_meeting_id.is_distinct_from(group.id)
    query = select(ClaimedTime.person_id).where(
        ClaimedTime.person_id.in_(list(people)), ClaimedTime.cell.between(first, last), others
    )
    return set(await act.session.scalars(query))


async def _what_takes_it(act: Act, group: GroupMeeting) -> dict[str, str | int]:
    wanted = [cell for person_id, cell in cells_of_group(group) if person_id == act.me.id]
    mine = ClaimedTime.person_id == act.me.id, ClaimedTime.cell.in_(wanted)
    others = ClaimedTime.group_meeting_id.is_distinct_from(group.id)
    taken = await act.session.scalar(select(ClaimedTime).where(*mine, others).order_by(ClaimedTime.cell).limit(1))
    if taken is not None and taken.meeting_id is not None:
        meeting = await act.session.get_one(Meeting, taken.meeting_id)
        other = meeting.mentorship.other_side(act.me.id).list_name
        return {"what": "meeting", "other": other, "time": _hours(act, meeting.starts_at, meeting.ends_at)}
    if taken is not None and taken.group_meeting_id is not None:
        theirs = await act.session.get_one(GroupMeeting, taken.group_meeting_id)
        return {
            "what": "group",
            "other": theirs.host.list_name,
            "time": _hours(act, theirs.starts_at, theirs.ends_at),
        }
    return {"what": "other", "other": "", "time": _hours(act, group.starts_at, group.ends_at)}


def _hours(act: Act, *moments: datetime) -> str:
    """«15:00–16:00» on the acting person's clock."""
    zone = ZoneInfo(act.me.timezone)
    return "–".join(f"{moment.astimezone(UTC).astimezone(zone):%H:%M}" for moment in moments)
