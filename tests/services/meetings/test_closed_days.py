"""Why a day of the calendar is closed, by the calendar of the person who reads it."""

from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from services.meetings.closed_days import Closed, why_closed
from services.meetings.offered import HoursOffer, Window

MOSCOW, VLADIVOSTOK = ZoneInfo("Europe/Moscow"), ZoneInfo("Asia/Vladivostok")
NOW = datetime(2026, 3, 2, 6, 0, tzinfo=UTC)  # Monday, 9:00 in Moscow
WORKING = {weekday: [Window(600, 1080)] for weekday in range(5)}
HOUR = timedelta(hours=1)


def reason(offer: HoursOffer, day: int, reader: ZoneInfo = MOSCOW) -> Closed | None:
    shown = date(2026, 3, day)
    return why_closed(offer, (MOSCOW, reader), NOW, HOUR, {shown}).get(shown)


@pytest.mark.parametrize(
    ("day", "why"),
    [
        (2, Closed.too_soon),
        (7, None),  # a Saturday, without any hours
        (9, Closed.holiday),
        (10, Closed.day_off),
        (11, Closed.full),  # everything is claimed, since the day is among those that cannot be chosen
        (20, Closed.beyond),
    ],
)
def test_each_closed_day_has_its_reason(day: int, why: Closed | None) -> None:
    holidays = {date(2026, 3, 9)}
    offer = HoursOffer(WORKING, closed={date(2026, 3, 10), *holidays}, holidays=holidays, horizon=timedelta(days=14))
    assert reason(offer, day) is why


def test_a_day_that_has_reached_the_mentors_limit_is_full() -> None:
    assert reason(HoursOffer(WORKING, busy=[date(2026, 3, 11)], a_day=1), 11) is Closed.full


def test_hours_added_on_a_holiday_are_not_closed_by_it() -> None:
    holidays = {date(2026, 3, 9)}
    offer = HoursOffer(WORKING, dated={date(2026, 3, 9): [Window(600, 720)]}, closed=holidays, holidays=holidays)
    assert reason(offer, 9) is Closed.full


def test_the_evening_of_a_mentor_in_moscow_is_the_next_day_in_vladivostok() -> None:
    evenings = HoursOffer({0: [Window(1200, 1320)]}, closed={date(2026, 3, 9)})
    assert reason(evenings, 10, VLADIVOSTOK) is Closed.day_off
    assert reason(evenings, 9, VLADIVOSTOK) is None
