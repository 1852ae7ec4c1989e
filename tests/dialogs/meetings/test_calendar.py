"""The weeks that are shown: one grid that runs on into the next month, without weeks that are over or too far ahead."""

from datetime import date
from types import SimpleNamespace
from typing import Any

import pytest

from handlers.shared.calendar import weeks_page
from handlers.shared.speech import Speech

FIRST, LAST = date(2026, 3, 18), date(2026, 4, 24)


def manager_at(shown: str | None = None) -> Any:
    return SimpleNamespace(dialog_data={"shown_week": shown} if shown else {})


def weeks(shown: str | None = None, free: list[date] | None = None, opens_at: date | None = None) -> list[str]:
    page = weeks_page(manager_at(shown), Speech("ru", "UTC"), FIRST, LAST, free, opens_at=opens_at)
    labels = [label for _, label in page["days"]]
    return [" ".join(labels[start : start + 7]) for start in range(0, len(labels), 7)]


def test_the_grid_runs_on_across_the_end_of_a_month() -> None:
    assert weeks() == [
        "· · 18 19 20 21 22",
        "23 24 25 26 27 28 29",
        "30 31 1.4 2 3 4 5",
        "6 7 8 9 10 11 12",
        "13 14 15 16 17 18 19",
    ]


def test_weeks_that_are_too_far_ahead_are_left_out() -> None:
    assert weeks("2026-04-20") == ["20 21 22 23 24 · ·"]


def test_the_page_with_the_first_free_day_is_opened() -> None:
    assert weeks(opens_at=date(2026, 4, 21)) == ["20 21 22 23 24 · ·"]


def test_a_page_that_was_remembered_weeks_ago_is_the_present_one_again() -> None:
    assert weeks("2026-02-02") == weeks()


@pytest.mark.parametrize("free", [[], [date(2026, 3, 31)]])
def test_a_week_that_is_full_stays_in_its_place(free: list[date]) -> None:
    assert weeks(free=free)[:2] == ["· · · · · · ·"] * 2
    assert len(weeks(free=free)) == 5


@pytest.mark.parametrize(
    ("language", "last", "said"),
    [
        ("ru", date(2026, 3, 31), "Март 2026"),
        ("ru", date(2026, 4, 1), "Март — апрель 2026"),
        ("en", date(2027, 1, 1), "March 2026 — January 2027"),
    ],
)
def test_the_months_of_a_page_are_named(language: str, last: date, said: str) -> None:
    assert Speech(language, "UTC").months(FIRST, last) == said
