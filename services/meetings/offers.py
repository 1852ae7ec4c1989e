"""What mentors offer, read from the database: windows, days off, holidays, and the limits with the meetings they count.
Three statements for any number of mentors.
"""

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, timedelta
from zoneinfo import ZoneInfo

from sqlalchemy import Date, Integer, false, literal, null, select

from models.free_hours import DatedHours, DayOff, HourLimits, WeeklyHours
from models.group_meeting import GroupMeeting, GroupState
from models.meeting import Meeting, MeetingState
from models.mentorship import Mentorship
from models.special_day import SpecialDay
from services.meetings.offered import HoursOffer, Window, days_in
from services.meetings.rules import HORIZON, SHORTEST_NOTICE
from services.unit_of_work import Act

_LONGEST_AHEAD = timedelta(days=400)  # of days off: later ones are of no use to anybody's calendar
_WEEK = timedelta(days=7)


@dataclass
class _Found:
    weekly: defaultdict[int, list[Window]] = field(default_factory=lambda: defaultdict(list))
    dated: defaultdict[date, list[Window]] = field(default_factory=lambda: defaultdict(list))
    closed: set[date] = field(default_factory=set)
    busy: list[date] = field(default_factory=list)
    notice: timedelta = SHORTEST_NOTICE
    horizon: timedelta = HORIZON
    a_day: int | None = None
    a_week: int | None = None


async def offers_of(act: Act, zones: Mapping[int, ZoneInfo], moving: Meeting | None = None) -> dict[int, HoursOffer]:
    """The offer of each mentor, by id; `zones`: the mentors' time zones. `moving`: a meeting that is not counted."""
    found = {mentor_id: _Found() for mentor_id in zones}
    await _read_windows(act, found)
    holidays = await _read_days_off(act, found)
    await _read_limits(act, found, zones, moving)
    return {
        mentor_id: HoursOffer(
            one.weekly,
            one.dated,
            one.closed | holidays,
            one.busy,
            one.notice,
            one.horizon,
            one.a_day,
            one.a_week,
            holidays,
        )
        for mentor_id, one in found.items()
    }


async def _read_windows(act: Act, found: Mapping[int, _Found]) -> None:
    weekly, dated = WeeklyHours, DatedHours
    query = (
        select(weekly.mentor_id, weekly.weekday, null().cast(Date), weekly.start_minute, weekly.end_minute, weekly.form)
        .where(weekly.mentor_id.in_(found))
        .union_all(
            select(
                dated.mentor_id, null().cast(Integer), dated.day, dated.start_minute, dated.end_minute, dated.form
            ).where(dated.mentor_id.in_(found))
        )
    )
    for mentor_id, weekday, day, start, end, form in await act.session.execute(query):
        window = Window(start, end, form)
        if day is None:
            found[mentor_id].weekly[weekday].append(window)
        else:
            found[mentor_id].dated[day].append(window)


async def _read_days_off(act: Act, found: Mapping[int, _Found]) -> set[date]:
    """Fills in the mentors' days off; returns the holidays, on which nobody's weekly hours count."""
    yesterday = act.now.date() - timedelta(days=1)
    last = yesterday + _LONGEST_AHEAD
    off = select(DayOff.mentor_id, DayOff.first_day, DayOff.last_day).where(
        DayOff.mentor_id.in_(found), DayOff.last_day >= yesterday
    )
    holidays = select(literal(None).cast(Integer), SpecialDay.day, SpecialDay.day).where(
        SpecialDay.works == false(), SpecialDay.day.between(yesterday, last)
    )
    everybodys: set[date] = set()
    for mentor_id, first, until in await act.session.execute(off.union_all(holidays)):
        days = everybodys if mentor_id is None else found[mentor_id].closed
        days.update(days_in(max(first, yesterday), min(until, last)))
    return everybodys


async def _read_limits(
    act: Act, found: Mapping[int, _Found], zones: Mapping[int, ZoneInfo], moving: Meeting | None
) -> None:
    """A mentor's own limits, and the meetings of this week and later that they count, with groups too."""
    of_pairs = select(Mentorship.mentor_id.label("mentor_id"), Meeting.starts_at.label("starts_at")).where(
        Meeting.mentorship_id == Mentorship.id,
        Mentorship.mentor_id.in_(found),
        Meeting.state != MeetingState.cancelled,
        Meeting.starts_at > act.now - _WEEK,
        Meeting.id != (moving.id if moving else 0),
    )
    of_groups = select(GroupMeeting.host_id, GroupMeeting.starts_at).where(
        GroupMeeting.host_id.in_(found),
        GroupMeeting.state != GroupState.cancelled,
        GroupMeeting.starts_at > act.now - _WEEK,
    )
    counted = of_pairs.union_all(of_groups).subquery()
    query = (
        select(HourLimits, counted.c.starts_at)
        .outerjoin(counted, counted.c.mentor_id == HourLimits.mentor_id)
        .where(HourLimits.mentor_id.in_(found))
    )
    for limits, starts_at in await act.session.execute(query):
        one = found[limits.mentor_id]
        one.notice, one.horizon = timedelta(hours=limits.notice_hours), timedelta(days=limits.horizon_days)
        one.a_day, one.a_week = limits.meetings_a_day, limits.meetings_a_week
        if starts_at is not None:
            one.busy.append(starts_at.astimezone(zones[limits.mentor_id]).date())
