"""Counting working days: weekdays, corrected by a calendar of holidays and moved days that is kept as data."""

from collections.abc import Mapping
from datetime import date, timedelta

from sqlalchemy import select

from models.special_day import SpecialDay
from services.unit_of_work import Act

_SATURDAY = 5
_LONGEST_REST = timedelta(days=30)


def is_working_day(day: date, special: Mapping[date, bool]) -> bool:
    """`special` says of some days whether people work on them; the weekday decides on the others."""
    return special.get(day, day.weekday() < _SATURDAY)


def working_day_after(start: date, count: int, special: Mapping[date, bool]) -> date:
    """The last of the next `count` working days after `start`."""
    day = start
    while count:
        day += timedelta(days=1)
        count -= is_working_day(day, special)
    return day


async def last_day_to_answer(act: Act, start: date, count: int) -> date:
    """The same, by the association's calendar."""
    within = SpecialDay.day > start, SpecialDay.day <= start + timedelta(days=2 * count) + _LONGEST_REST
    special = {one.day: one.works for one in await act.session.scalars(select(SpecialDay).where(*within))}
    return working_day_after(start, count, special)
