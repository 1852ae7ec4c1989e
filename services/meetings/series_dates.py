"""When the meetings of a series are: pure rules, without the database or the clock."""

from calendar import monthrange
from datetime import UTC, date, datetime, timedelta
from enum import StrEnum
from zoneinfo import ZoneInfo


class Every(StrEnum):
    """How often; a month means the same weekday of each month, such as the second Thursday."""

    week = "week"
    fortnight = "fortnight"
    month = "month"


_WEEKS = {Every.week: 1, Every.fortnight: 2}
_A_WEEK = 7


def series_starts(first: datetime, every: Every, zone: ZoneInfo, *, at_most: int, until: date | None) -> list[datetime]:
    """The first start and those that follow at the same time of the clock in `zone`, UTC, in order; none after the day
    `until`.
    """
    local = first.astimezone(zone)
    starts = [
        datetime.combine(_day(local.date(), every, number), local.time(), zone).astimezone(UTC)
        for number in range(at_most)
    ]
    return [start for start in starts if until is None or start.astimezone(zone).date() <= until]


def _day(first: date, every: Every, number: int) -> date:
    if every in _WEEKS:
        return first + timedelta(weeks=_WEEKS[every] * number)
    months = first.year * 12 + first.month - 1 + number
    year, month = months // 12, months % 12 + 1
    days = [
        day for day in range(1, monthrange(year, month)[1] + 1) if date(year, month, day).weekday() == first.weekday()
    ]
    return date(year, month, days[min((first.day - 1) // _A_WEEK, len(days) - 1)])
