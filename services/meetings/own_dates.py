"""Single dates on which a mentor's hours differ from the week: extra hours, and days off (a first and a last day)."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date, timedelta
from zoneinfo import ZoneInfo

from sqlalchemy import delete, select

from models.free_hours import DatedHours, DayOff
from services.guards import require_mentor
from services.meetings.offered import Window, merged
from services.refusals import NotAllowed, NotFound, Refusal
from services.unit_of_work import Act

AHEAD_AT_MOST = timedelta(days=365)
LONGEST_OFF = timedelta(days=120)


class DayNotOpen(Refusal):
    """The day is over, too far ahead, or the days off would be too long."""

    key = "refusal-day-not-open"


@dataclass(frozen=True, slots=True)
class DaysOff:
    id: int
    first: date
    last: date


@dataclass(frozen=True, slots=True)
class OwnDates:
    """`extra`: windows by date, the next date first. `off`: days off, the next first. Past ones are left out."""

    extra: dict[date, list[Window]] = field(default_factory=dict)
    off: list[DaysOff] = field(default_factory=list)


def mentors_today(act: Act) -> date:
    """The date on the acting person's clock."""
    return act.now.astimezone(ZoneInfo(act.me.timezone)).date()


async def own_dates(act: Act) -> OwnDates:
    """The acting mentor's coming dates. Raises NotAllowed."""
    mentor, today = require_mentor(act), mentors_today(act)
    dated = select(DatedHours).where(DatedHours.mentor_id == mentor.id, DatedHours.day >= today)
    extra: dict[date, list[Window]] = {}
    for row in await act.session.scalars(dated.order_by(DatedHours.day, DatedHours.start_minute)):
        extra.setdefault(row.day, []).append(Window(row.start_minute, row.end_minute, row.form))
    off = select(DayOff).where(DayOff.mentor_id == mentor.id, DayOff.last_day >= today)
    rows = await act.session.scalars(off.order_by(DayOff.first_day, DayOff.id))
    return OwnDates(extra, [DaysOff(row.id, row.first_day, row.last_day) for row in rows])


async def set_extra_hours(act: Act, day: date, windows: Iterable[Window]) -> None:
    """Replace the acting mentor's extra windows on that day; none removes them. Raises NotAllowed, DayNotOpen."""
    mentor, wanted = require_mentor(act), merged(list(windows))
    if not all(window.is_possible for window in wanted):
        raise NotAllowed
    if wanted:
        _require_open(act, day, day)
    mine = DatedHours.mentor_id == mentor.id, DatedHours.day == day
    await act.session.execute(delete(DatedHours).where(*mine))
    act.session.add_all(
        DatedHours(mentor_id=mentor.id, day=day, start_minute=one.start, end_minute=one.end, form=one.form)
        for one in wanted
    )


async def add_days_off(act: Act, first: date, last: date) -> DaysOff:
    """Add days off for the acting mentor, joined with those that they touch. Meetings on these days stay. Returns the
    days off that now cover them.

    Raises NotAllowed, DayNotOpen.
    """
    mentor = require_mentor(act)
    _require_open(act, first, last)
    a_day = timedelta(days=1)
    touched = select(DayOff).where(
        DayOff.mentor_id == mentor.id, DayOff.first_day <= last + a_day, DayOff.last_day >= first - a_day
    )
    for one in (await act.session.scalars(touched)).all():
        first, last = min(first, one.first_day), max(last, one.last_day)
        await act.session.delete(one)
    added = DayOff(mentor_id=mentor.id, first_day=first, last_day=last)
    act.session.add(added)
    await act.session.flush()
    return DaysOff(added.id, first, last)


async def remove_days_off(act: Act, days_off_id: int) -> DaysOff:
    """The weekly hours of these days count again. Returns what was removed. Raises NotAllowed, NotFound."""
    mentor = require_mentor(act)
    found = await act.session.get(DayOff, days_off_id)
    if found is None:
        raise NotFound
    if found.mentor_id != mentor.id:
        raise NotAllowed
    await act.session.delete(found)
    return DaysOff(found.id, found.first_day, found.last_day)


def _require_open(act: Act, first: date, last: date) -> None:
    today = mentors_today(act)
    if not today <= first <= last <= today + AHEAD_AT_MOST or last - first > LONGEST_OFF:
        raise DayNotOpen(days=LONGEST_OFF.days)
