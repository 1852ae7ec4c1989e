"""What the week picture shows: this week and the next by the mentor's clock, day by day."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from sqlalchemy import or_, select, union_all

from models.group_meeting import GroupMeeting, GroupPlace, GroupPlaceState, GroupState
from models.meeting import CELL, ClaimedTime, Meeting, MeetingState
from models.mentorship import Mentorship
from models.special_day import SpecialDay
from services.guards import require_mentor
from services.meetings.claims import cell_of, moment_of
from services.meetings.offered import DAY_MINUTES, Window, days_in
from services.meetings.offers import offers_of
from services.meetings.own_dates import mentors_today, own_dates
from services.unit_of_work import Act

DAYS_SHOWN = 14
_CELL_MINUTES = CELL.seconds // 60


@dataclass(slots=True)
class DayAhead:
    """One day by the mentor's clock. `meetings` (with one person or a group) and `busy` are (start, end) in minutes
    since midnight; `busy` is all claimed time: meetings with the break after them, and whatever else is planned.
    """

    day: date
    windows: list[Window] = field(default_factory=list)
    meetings: list[tuple[int, int]] = field(default_factory=list)
    busy: list[tuple[int, int]] = field(default_factory=list)
    is_off: bool = False
    is_holiday: bool = False


async def week_ahead(act: Act) -> list[DayAhead]:
    """The acting mentor's days from Monday of this week on. Raises NotAllowed."""
    mentor, zone, today = require_mentor(act), ZoneInfo(act.me.timezone), mentors_today(act)
    first = today - timedelta(days=today.weekday())
    last = first + timedelta(days=DAYS_SHOWN - 1)
    offer = (await offers_of(act, {mentor.id: zone}))[mentor.id]
    off = (await own_dates(act)).off
    rest = select(SpecialDay.day).where(SpecialDay.day.between(first, last), SpecialDay.works.is_(False))
    holidays = set(await act.session.scalars(rest))
    days = {day: DayAhead(day, offer.windows_on(day), is_holiday=day in holidays) for day in days_in(first, last)}
    for one in days.values():
        one.is_off = any(each.first <= one.day <= each.last for each in off)
    bounds = _midnight(first, zone), _midnight(last + timedelta(days=1), zone)
    for starts_at, ends_at in await _meetings(act, mentor.id, bounds):
        start = starts_at.astimezone(zone)
        if start.date() in days:
            minute = start.hour * 60 + start.minute
            length = (ends_at - starts_at) // timedelta(minutes=1)
            days[start.date()].meetings.append((minute, min(minute + length, DAY_MINUTES)))
    for day, spans in (await _busy(act, mentor.id, bounds, zone)).items():
        if day in days:
            days[day].busy = spans
    return list(days.values())


def _midnight(day: date, zone: ZoneInfo) -> datetime:
    return datetime.combine(day, time(), zone)


async def _meetings(act: Act, person_id: int, bounds: tuple[datetime, datetime]) -> Iterable[tuple[datetime, datetime]]:
    of_pairs = (
        select(Meeting.starts_at, Meeting.ends_at)
        .join(Mentorship, Mentorship.id == Meeting.mentorship_id)
        .where(
            or_(Mentorship.mentor_id == person_id, Mentorship.mentee_id == person_id),
            Meeting.state != MeetingState.cancelled,
            Meeting.starts_at.between(*bounds),
        )
    )
    joined = GroupPlace.person_id == person_id, GroupPlace.state == GroupPlaceState.joined
    in_them = GroupMeeting.id.in_(select(GroupPlace.group_id).where(*joined))
    groups = select(GroupMeeting.starts_at, GroupMeeting.ends_at).where(
        or_(GroupMeeting.host_id == person_id, in_them),
        GroupMeeting.state != GroupState.cancelled,
        GroupMeeting.starts_at.between(*bounds),
    )
    return sorted((start, end) for start, end in await act.session.execute(union_all(of_pairs, groups)))


async def _busy(
    act: Act, person_id: int, bounds: tuple[datetime, datetime], zone: ZoneInfo
) -> dict[date, list[tuple[int, int]]]:
    """Claimed cells by day, those that touch joined."""
    cells = ClaimedTime.cell.between(cell_of(bounds[0]), cell_of(bounds[1]) - 1)
    query = select(ClaimedTime.cell).where(ClaimedTime.person_id == person_id, cells).order_by(ClaimedTime.cell)
    found: defaultdict[date, list[tuple[int, int]]] = defaultdict(list)
    for cell in await act.session.scalars(query):
        at = moment_of(cell).astimezone(zone)
        minute, spans = at.hour * 60 + at.minute, found[at.date()]
        if spans and spans[-1][1] == minute:
            spans[-1] = spans[-1][0], minute + _CELL_MINUTES
        else:
            spans.append((minute, minute + _CELL_MINUTES))
    return found
