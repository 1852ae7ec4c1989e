"""When the events of a series take place."""

from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from models.event import EventRhythm

SERIES_LENGTHS = (3, 4, 6, 8, 10)  # offered
DAYS_A_WEEK = 7


def event_series_starts(first: datetime, zone: str, rhythm: EventRhythm, count: int) -> list[datetime]:
    """The moments at which the events of a series begin, by the wall clock of `zone`. A fifth weekday of a month is
    taken for the last one.
    """
    local = first.astimezone(ZoneInfo(zone))
    if rhythm is not EventRhythm.month:
        step = timedelta(weeks=1 if rhythm is EventRhythm.week else 2)
        return [local + step * number for number in range(count)]
    nth = nth_weekday(local)
    return [_nth_of_month(local, number, nth) for number in range(count)]


def nth_weekday(moment: datetime) -> int:
    """The number of that weekday within its month, from 1; 5 stands for the last one."""
    return (moment.day - 1) // DAYS_A_WEEK + 1


def _nth_of_month(first: datetime, later: int, nth: int) -> datetime:
    months = first.month - 1 + later
    begins = first.replace(year=first.year + months // 12, month=months % 12 + 1, day=1)
    day = begins + timedelta(days=(first.weekday() - begins.weekday()) % DAYS_A_WEEK + DAYS_A_WEEK * (nth - 1))
    return day if day.month == begins.month else day - timedelta(weeks=1)


def moved_alike(moment: datetime, was: datetime, now: datetime, zone: str) -> datetime:
    """When a later event of a series begins after the first one was moved from `was` to `now`: it moves by as many
    days, and to the same new clock time in `zone`.
    """
    local, before, after = (one.astimezone(ZoneInfo(zone)) for one in (moment, was, now))
    day = local.date() + (after.date() - before.date())
    clock = after.time() if before.time() != after.time() else local.time()
    return datetime.combine(day, clock, ZoneInfo(zone))
