"""The month that is shown: without weeks that are over or too far ahead to choose anything."""

from datetime import date
from types import SimpleNamespace
from typing import Any

import pytest

from handlers.shared.calendar import month_page
from handlers.shared.speech import Speech

FIRST, LAST = date(2026, 3, 18), date(2026, 4, 10)


def weeks(shown: str | None = None, free: list[date] | None = None) -> list[str]:
    manager: Any = SimpleNamespace(dialog_data={"shown_month": shown} if shown else {})
    labels = [label for _, label in month_page(manager, Speech("ru", "UTC"), FIRST, LAST, free)["days"]]
    return [" ".join(labels[start : start + 7]) for start in range(0, len(labels), 7)]


def test_weeks_that_are_over_are_left_out() -> None:
    assert weeks() == ["· · 18 19 20 21 22", "23 24 25 26 27 28 29", "30 31 · · · · ·"]


def test_weeks_that_are_too_far_ahead_are_left_out() -> None:
    assert weeks("2026-04-01") == ["· · 1 2 3 4 5", "6 7 8 9 10 · ·"]


@pytest.mark.parametrize("free", [[], [date(2026, 3, 31)]])
def test_a_week_that_is_full_stays_in_its_place(free: list[date]) -> None:
    assert weeks(free=free)[:2] == ["· · · · · · ·"] * 2
    assert len(weeks(free=free)) == 3
