"""Why a day cannot be chosen: pure rules, without the database or the clock."""

from collections.abc import Collection, Iterator
from datetime import date, datetime, timedelta
from enum import StrEnum
from zoneinfo import ZoneInfo

from services.meetings.offered import HoursOffer, Window, starts_in


class Closed(StrEnum):
    """Why a day of free hours offers nothing; of several reasons the one that comes last here is told."""

    day_off = "day_off"
    holiday = "holiday"
    beyond = "beyond"
    too_soon = "too_soon"
    full = "full"


_ORDER = {reason: place for place, reason in enumerate(Closed)}
_DAY = timedelta(days=1)


def why_closed(
    offer: HoursOffer, zones: tuple[ZoneInfo, ZoneInfo], now: datetime, length: timedelta, days: Collection[date]
) -> dict[date, Closed]:
    """The reasons for those of the days that have hours of the mentor, by the calendar of the reader; `days` are the
    ones that cannot be chosen. `zones`: the mentor's and the reader's. A day without any hours has no reason.
    """
    found: dict[date, Closed] = {}
    for day in _mentors_days(days):
        for window, reason in _windows_on(offer, day):
            for start in starts_in(window.start, window.end, day, zones[0], length):
                shown = start.astimezone(zones[1]).date()
                if shown in days:
                    said = reason or _reason_of(offer, start, now)
                    found[shown] = max(found.get(shown, said), said, key=_ORDER.__getitem__)
    return found


def _mentors_days(days: Collection[date]) -> list[date]:
    """The days of the mentor's calendar that share hours with these days of the reader's."""
    return sorted({day + ahead * _DAY for day in days for ahead in (-1, 0, 1)})


def _windows_on(offer: HoursOffer, day: date) -> Iterator[tuple[Window, Closed | None]]:
    """The windows of a day, each with the reason why all of it is closed, if it is."""
    full = Closed.full if offer.is_full(day) else None
    usual = full
    if day in offer.closed:
        usual = Closed.holiday if day in offer.holidays else Closed.day_off
    for window in offer.weekly.get(day.weekday(), ()):
        yield window, usual
    for window in offer.dated.get(day, ()):
        yield window, full


def _reason_of(offer: HoursOffer, start: datetime, now: datetime) -> Closed:
    if start < now + offer.notice:
        return Closed.too_soon
    return Closed.beyond if start > now + offer.horizon else Closed.full
