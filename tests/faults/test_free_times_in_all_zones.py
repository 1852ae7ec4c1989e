"""Free times of a mentor who is free day and night, in all time zones for two years: none that does not exist or exists
twice on the mentor's clock, none moved, and nothing else left out. The clocks of some zones change at midnight.
"""

from collections import Counter
from collections.abc import Iterator
from datetime import UTC, date, datetime, time, timedelta
from functools import cache
from importlib.resources import files
from zoneinfo import ZoneInfo, available_timezones

import pytest

from services.meetings.offered import HoursOffer, Window, starts_of
from tests.support.faults.figures import Note
from tests.support.size import sized

NOW = datetime(2026, 1, 1, tzinfo=UTC)
TWO_YEARS = timedelta(days=731)
HALF, HOUR = timedelta(minutes=30), timedelta(hours=1)
AT_MIDNIGHT = ("Africa/Cairo", "America/Havana", "America/Santiago", "Asia/Beirut", "America/Scoresbysund")
SAMPLE = (*AT_MIDNIGHT, "Africa/Casablanca", "Australia/Lord_Howe", "Europe/Berlin", "Europe/Moscow", "Asia/Kathmandu")
WHOLE_DAYS = HoursOffer({day: [Window(0, 1440)] for day in range(7)}, notice=timedelta(), horizon=TWO_YEARS)


def all_zones() -> list[str]:
    """One name of each set of rules."""
    rules = {ZoneRules(name).content: name for name in sorted(available_timezones()) if name != "localtime"}
    return sorted(rules.values())


class ZoneRules:
    def __init__(self, name: str) -> None:
        self.content = (files("tzdata") / "zoneinfo" / name).read_bytes()


def offered(name: str) -> Counter[date]:
    """Raises AssertionError for a start that touches a local time that does not exist exactly once."""
    zone, found = ZoneInfo(name), Counter[date]()
    changed = days_of_changes(name)
    for start in starts_of(WHOLE_DAYS, (zone, zone), NOW, HOUR):
        wall = start.astimezone(zone)
        assert (wall.minute % 30, wall.second) == (0, 0), f"moved: {wall}"
        found[wall.date()] += 1
        if wall.date() in changed:
            assert start in plain_starts(name, wall.date()), f"not once: {wall}"
    return found


@cache
def days_of_changes(name: str) -> set[date]:
    """The local days around every change of the zone's clock, found hour by hour."""
    zone, hours = ZoneInfo(name), range(int(TWO_YEARS / HOUR) + 48)
    moments = [NOW - HOUR * 24 + HOUR * hour for hour in hours]
    offsets = [moment.astimezone(zone).utcoffset() for moment in moments]
    changes = [moment for moment, one, other in zip(moments[1:], offsets, offsets[1:], strict=False) if one != other]
    return {change.astimezone(zone).date() + timedelta(days=ahead) for change in changes for ahead in (-1, 0, 1)}


@cache
def plain_starts(name: str, day: date) -> set[datetime]:
    """The starts of that day at which an hour passes as on any clock, found by walking through all its quarters."""
    zone, quarter = ZoneInfo(name), timedelta(minutes=15)
    first = datetime(day.year, day.month, day.day, tzinfo=UTC) - timedelta(days=2)
    moments = [first + quarter * number for number in range(5 * 96)]
    walls = {moment: moment.astimezone(zone).replace(tzinfo=None) for moment in moments}
    seen = Counter(walls.values())

    def is_plain(start: datetime) -> bool:
        during = [walls[start + quarter * number] for number in range(4)]
        once = all(seen[wall] == 1 for wall in during)
        return once and all(wall == during[0] + quarter * number for number, wall in enumerate(during))

    last = day + timedelta(days=1)
    return {
        moment
        for moment in moments[:-8]
        if walls[moment].date() == day
        and walls[moment].minute % 30 == 0
        and (walls[moment] + HOUR <= datetime.combine(last, time()))
        and is_plain(moment)
    }


def days() -> Iterator[date]:
    return (NOW.date() + timedelta(days=ahead) for ahead in range(2, TWO_YEARS.days - 2))


def test_times_are_offered_exactly_where_the_clock_is_plain(figures: Note) -> None:
    zones = sized(list(SAMPLE), all_zones())
    changes = 0
    for name in zones:
        found, changed = offered(name), days_of_changes(name)
        changes += len(changed) // 3
        wrong = {day for day in days() if found[day] != (len(plain_starts(name, day)) if day in changed else 47)}
        assert wrong == set(), name
    figures(zones=len(zones), changes=changes)


@pytest.mark.parametrize("name", AT_MIDNIGHT[:3])
def test_some_clocks_change_at_midnight(name: str) -> None:
    """Else the test above would not cover such a zone."""
    zone = ZoneInfo(name)
    assert any(
        datetime.combine(day, time(), zone).astimezone(UTC).astimezone(zone).time() != time()
        for day in days_of_changes(name)
    )


def test_a_core_that_trusts_the_clock_would_offer_times_that_exist_twice(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("services.meetings.offered._is_changed", lambda *_: False)
    monkeypatch.setattr(
        "services.meetings.offered.starts_in",
        lambda start, end, day, zone, _length: [
            datetime.combine(day, time(), zone).astimezone(UTC) + HALF * number
            for number in range(start // 30, end // 30 - 1)
        ],
    )
    with pytest.raises(AssertionError, match=r"not once|moved"):
        offered("Europe/Berlin")
