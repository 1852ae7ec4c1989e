"""The calendar of holidays and moved days, as coordinators see and correct it. On a day of rest nobody's weekly free
hours count, and it is not counted among the working days in which an answer is awaited.
"""

from dataclasses import dataclass
from datetime import date, timedelta
from zoneinfo import ZoneInfo

from sqlalchemy import delete, select, true

from models.connection.database import upsert
from models.special_day import SpecialDay
from services.audit import record
from services.guards import require_coordinator
from services.refusals import NotFound, Refusal
from services.unit_of_work import Act

CALENDAR_AHEAD = timedelta(days=400)


class DayNotInCalendar(Refusal):
    """The day is over, or too far ahead."""

    key = "refusal-day-not-in-calendar"


@dataclass(frozen=True, slots=True)
class CalendarDay:
    day: date
    works: bool


async def coming_special_days(act: Act) -> list[CalendarDay]:
    """From today on, for 400 days. Raises NotAllowed."""
    require_coordinator(act)
    first = _today(act)
    query = select(SpecialDay).where(SpecialDay.day.between(first, first + CALENDAR_AHEAD)).order_by(SpecialDay.day)
    return [CalendarDay(one.day, one.works) for one in await act.session.scalars(query)]


async def special_day(act: Act, day: date) -> CalendarDay:
    """Raises NotAllowed, NotFound."""
    require_coordinator(act)
    found = await act.session.get(SpecialDay, day)
    if found is None:
        raise NotFound
    return CalendarDay(found.day, found.works)


async def set_special_day(act: Act, day: date, *, works: bool) -> None:
    """Say of a day whether people work on it, whatever its weekday. Booked meetings stay. Raises NotAllowed,
    DayNotInCalendar.
    """
    require_coordinator(act)
    if not _today(act) <= day <= _today(act) + CALENDAR_AHEAD:
        raise DayNotInCalendar(days=CALENDAR_AHEAD.days)
    await upsert(act.session, SpecialDay, {"day": day}, {"works": works}, where=true())
    record(act, "calendar.working_day" if works else "calendar.day_of_rest", number_of(day))


async def remove_special_day(act: Act, day: date) -> None:
    """Let the weekday decide again. Raises NotAllowed, NotFound."""
    found = await special_day(act, day)
    await act.session.execute(delete(SpecialDay).where(SpecialDay.day == found.day))
    record(act, "calendar.removed", number_of(day))


def number_of(day: date) -> int:
    """The day in the audit trail: 20261231."""
    return day.year * 10_000 + day.month * 100 + day.day


def _today(act: Act) -> date:
    return act.now.astimezone(ZoneInfo(act.me.timezone)).date()
