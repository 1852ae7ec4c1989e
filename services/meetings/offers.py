"""What mentors offer, read from the database: windows, days off, holidays, and the limits with the meetings they count.
One statement for any number of mentors.
"""

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, timedelta
from enum import IntEnum
from typing import Any
from zoneinfo import ZoneInfo

from sqlalchemy import (
    ColumnElement,
    CompoundSelect,
    Date,
    Integer,
    Select,
    bindparam,
    false,
    literal,
    null,
    or_,
    select,
    union_all,
)

from models.base import Columns, UtcDateTime, table_columns
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


class _Part(IntEnum):
    """What a row of the statement holds, and in which of its columns."""

    weekly = 1  # start, end, weekday, form
    dated = 2  # start, end, day, form
    off = 3  # day, last_day
    holiday = 4  # day; everybody's, so no mentor
    limits = 5  # hours of notice as start, days of horizon as end, a_day, a_week
    busy = 6  # at


async def offers_of(act: Act, zones: Mapping[int, ZoneInfo], moving: Meeting | None = None) -> dict[int, HoursOffer]:
    """The offer of each mentor, by id; `zones`: the mentors' time zones. `moving`: a meeting that is not counted."""
    yesterday = act.now.date() - timedelta(days=1)
    until = yesterday + _LONGEST_AHEAD
    values = {
        "mentors": list(zones),
        "yesterday": yesterday,
        "until": until,
        "week_ago": act.now - _WEEK,
        "moving": moving.id if moving else 0,
    }
    found = {mentor_id: _Found() for mentor_id in zones}
    holidays: set[date] = set()
    for row in await act.session.execute(_OFFERS, values):
        if row.part == _Part.holiday:
            holidays.add(row.day)
        elif row.part == _Part.off:
            days = days_in(max(row.day, yesterday), min(row.last_day, until))
            found[row.mentor_id].closed.update(days)
        else:
            _note(found[row.mentor_id], row, zones[row.mentor_id])
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


def _note(one: _Found, row: Any, zone: ZoneInfo) -> None:
    if row.part == _Part.weekly:
        one.weekly[row.weekday].append(Window(row.start, row.end, row.form))
    elif row.part == _Part.dated:
        one.dated[row.day].append(Window(row.start, row.end, row.form))
    elif row.part == _Part.limits:
        one.notice, one.horizon = timedelta(hours=row.start), timedelta(days=row.end)
        one.a_day, one.a_week = row.a_day, row.a_week
    elif row.part == _Part.busy:
        one.busy.append(row.at.astimezone(zone).date())


_weekly, _dated, _off, _limits = map(table_columns, (WeeklyHours, DatedHours, DayOff, HourLimits))
_special, _pairs, _meetings, _groups = map(table_columns, (SpecialDay, Mentorship, Meeting, GroupMeeting))
_MENTORS = bindparam("mentors", type_=Integer, expanding=True)
_YESTERDAY, _UNTIL = bindparam("yesterday", type_=Date), bindparam("until", type_=Date)
_WEEK_AGO = bindparam("week_ago", type_=UtcDateTime())
_EMPTY: Mapping[str, Any] = {
    "mentor_id": Integer(),
    "start": Integer(),
    "end": Integer(),
    "weekday": Integer(),
    "a_day": Integer(),
    "a_week": Integer(),
    "day": Date(),
    "last_day": Date(),
    "form": _weekly.form.type,
    "at": UtcDateTime(),
}


def _rows(part: _Part, **given: ColumnElement[Any]) -> Select[Any]:
    columns = [given.get(name, null().cast(kind)).label(name) for name, kind in _EMPTY.items()]
    return select(literal(part.value, Integer).label("part"), *columns)


def _windows(part: _Part, hours: Columns, **when: ColumnElement[Any]) -> Select[Any]:
    window = {"start": hours.start_minute, "end": hours.end_minute, "form": hours.form}
    return _rows(part, mentor_id=hours.mentor_id, **window, **when).where(hours.mentor_id.in_(_MENTORS))


def _counted(mentor: ColumnElement[int], starts_at: ColumnElement[Any]) -> Select[Any]:
    """Meetings of this week and later, of mentors who limit their number."""
    limited = or_(_limits.meetings_a_day.is_not(None), _limits.meetings_a_week.is_not(None))
    return _rows(_Part.busy, mentor_id=mentor, at=starts_at).where(
        mentor.in_(_MENTORS), _limits.mentor_id == mentor, limited, starts_at > _WEEK_AGO
    )


# made once, of tables and not of models: a calendar asks for it with nearly every press
_OFFERS: CompoundSelect[Any] = union_all(
    _windows(_Part.weekly, _weekly, weekday=_weekly.weekday),
    _windows(_Part.dated, _dated, day=_dated.day),
    _rows(_Part.off, mentor_id=_off.mentor_id, day=_off.first_day, last_day=_off.last_day).where(
        _off.mentor_id.in_(_MENTORS), _off.last_day >= _YESTERDAY
    ),
    _rows(_Part.holiday, day=_special.day).where(_special.works == false(), _special.day.between(_YESTERDAY, _UNTIL)),
    _rows(
        _Part.limits,
        mentor_id=_limits.mentor_id,
        start=_limits.notice_hours,
        end=_limits.horizon_days,
        a_day=_limits.meetings_a_day,
        a_week=_limits.meetings_a_week,
    ).where(_limits.mentor_id.in_(_MENTORS)),
    _counted(_pairs.mentor_id, _meetings.starts_at).where(
        _meetings.mentorship_id == _pairs.id,
        _meetings.state != MeetingState.cancelled,
        _meetings.id != bindparam("moving", type_=Integer),
    ),
    _counted(_groups.host_id, _groups.starts_at).where(_groups.state != GroupState.cancelled),
)
