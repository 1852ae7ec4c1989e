"""When a mentor's free hours offer a meeting: pure rules, without the database or the clock."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, time, timedelta
from functools import lru_cache
from zoneinfo import ZoneInfo

from models.meeting import CELL
from models.profile import Form
from services.meetings.rules import HORIZON, SHORTEST_NOTICE, START_STEP

DAY_MINUTES = 24 * 60
_MINUTE = timedelta(minutes=1)
_CELL_MINUTES = CELL // _MINUTE


@dataclass(frozen=True, slots=True)
class Window:
    """Free hours of one day, in minutes since midnight on the clock of the mentor's zone. `form`: the only form of
    meetings in it; None means any.
    """

    start: int
    end: int
    form: Form | None = None

    @property
    def is_possible(self) -> bool:
        """Whether it lies in one day, from one quarter of an hour to another."""
        in_a_day = 0 <= self.start < self.end <= DAY_MINUTES
        return in_a_day and self.start % _CELL_MINUTES == self.end % _CELL_MINUTES == 0


def merged(windows: Collection[Window]) -> list[Window]:
    """The windows in order, joining those of one form that touch or overlap."""
    joined: list[Window] = []
    for form in (None, *Form):
        alike: list[Window] = []
        for one in sorted((one for one in windows if one.form is form), key=lambda one: one.start):
            if alike and one.start <= alike[-1].end:
                alike[-1] = Window(alike[-1].start, max(alike[-1].end, one.end), form)
            else:
                alike.append(one)
        joined += alike
    return sorted(joined, key=lambda one: (one.start, one.end))


@dataclass(frozen=True, slots=True)
class HoursOffer:
    """What one mentor offers, by the mentor's clock.

    `weekly`: windows by weekday (0 is Monday). `closed`: days off and holidays, on which those do not count;
    `holidays`: which of these are everybody's. `dated`: windows of single dates, which always count. `busy`: the days
    of the mentor's meetings, one for each meeting, which the limits count.
    """

    weekly: Mapping[int, Sequence[Window]] = field(default_factory=dict)
    dated: Mapping[date, Sequence[Window]] = field(default_factory=dict)
    closed: Collection[date] = ()
    busy: Sequence[date] = ()
    notice: timedelta = SHORTEST_NOTICE
    horizon: timedelta = HORIZON
    a_day: int | None = None
    a_week: int | None = None
    holidays: Collection[date] = ()

    def windows_on(self, day: date) -> list[Window]:
        usual = () if day in self.closed else self.weekly.get(day.weekday(), ())
        return [*usual, *self.dated.get(day, ())]

    def is_full(self, day: date) -> bool:
        """Whether the mentor has as many meetings on that day, or in its week, as the limits allow."""
        in_week = sum(one - timedelta(one.weekday()) == day - timedelta(day.weekday()) for one in self.busy)
        return _reached(self.busy.count(day), self.a_day) or _reached(in_week, self.a_week)


def _reached(count: int, limit: int | None) -> bool:
    return limit is not None and count >= limit


def starts_of(
    offer: HoursOffer, zones: tuple[ZoneInfo, ZoneInfo], now: datetime, length: timedelta, form: Form | None = None
) -> list[datetime]:
    """Start times between the mentor's shortest notice and horizon, UTC, in order.

    `zones`: the mentor's, which the hours are in, and the mentee's. `form`: only windows for that form of meeting. A
    meeting is never offered when a clock change in either zone falls into it, or when it touches local times that do
    not exist or exist twice.
    """
    earliest, latest = now + offer.notice, now + offer.horizon
    today = now.astimezone(zones[0]).date()
    found = {
        start
        for day in (today + timedelta(days=ahead) for ahead in range(offer.horizon.days + 2))
        if not offer.is_full(day)
        for opens, closes in _open_for(offer.windows_on(day), form)
        for start in starts_in(opens, closes, day, zones[0], length)
        if earliest <= start <= latest
    }
    for zone in set(zones):
        if _is_changed(zone, today, offer.horizon.days):
            found = {start for start in found if _is_plain(start, zone, length)}
    return sorted(found)


def _open_for(windows: Sequence[Window], form: Form | None) -> Collection[tuple[int, int]]:
    """From when to when a meeting of that form fits, for each window in which it may begin: to the end of the last
    window that follows without a gap. `form`: None means that any form will do.
    """
    if len(windows) == 1 and form in (None, windows[0].form):
        return [(windows[0].start, windows[0].end)]
    alike = all(one.form is None for one in windows)
    found: set[tuple[int, int]] = set()
    for wanted in [form] if form or alike else Form:
        usable = sorted((one.start, one.end) for one in windows if one.form in (None, wanted))
        found.update((start, _reach(end, usable)) for start, end in usable)
    return found


def _reach(end: int, usable: Iterable[tuple[int, int]]) -> int:
    """How far windows, in order, go on without a gap from one that ends then."""
    for start, other_end in usable:
        if start <= end < other_end:
            end = other_end
    return end


def days_in(first: date, last: date) -> Iterable[date]:
    return (first + timedelta(days=ahead) for ahead in range((last - first).days + 1))


@lru_cache(maxsize=8192)  # each window shown asks for the same days, and many mentors have the same hours
def starts_in(start_minute: int, end_minute: int, day: date, zone: ZoneInfo, length: timedelta) -> Sequence[datetime]:
    last = end_minute - length // _MINUTE
    minutes = range(start_minute, last + 1, START_STEP // _MINUTE)
    walls = [datetime.combine(day, time(minute // 60, minute % 60), zone) for minute in minutes]
    return tuple(wall.astimezone(UTC) for wall in walls if wall.utcoffset() == wall.replace(fold=1).utcoffset())


@lru_cache(maxsize=256)
def _is_changed(zone: ZoneInfo, day: date, horizon_days: int) -> bool:
    """Whether the zone has a clock change within the horizon from that day on. Compares noons: no zone changes twice a
    day.
    """
    noons = (datetime.combine(day, time(12), UTC) + timedelta(days=ahead) for ahead in range(-2, horizon_days + 4))
    return len({noon.astimezone(zone).utcoffset() for noon in noons}) > 1


def _is_plain(start: datetime, zone: ZoneInfo, length: timedelta) -> bool:
    """Whether every local time during a meeting at that start is unambiguous, with no clock change during it."""
    first, last = start.astimezone(zone), (start + length - CELL).astimezone(zone)
    offsets = {moment.replace(fold=fold).utcoffset() for moment in (first, last) for fold in (0, 1)}
    return len(offsets) == 1
