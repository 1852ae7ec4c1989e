"""Ages and dates in words, in the reader's language and zone."""

from datetime import UTC, datetime, timedelta

import pytest

from handlers.shared.speech import Speech


@pytest.mark.parametrize(
    ("hours", "zone", "age"),
    [
        (20, "Europe/Moscow", "вчера"),
        (2, "Europe/Moscow", "сегодня"),
        (2, "Asia/Vladivostok", "сегодня"),
        (11, "Asia/Vladivostok", "вчера"),
        (25, "Europe/Moscow", "1 день"),
        (77, "Europe/Moscow", "3 дня"),
    ],
)
def test_what_came_in_the_night_before_did_not_come_today(hours: int, zone: str, age: str) -> None:
    early_in_moscow = datetime(2026, 11, 28, 0, 6, tzinfo=UTC)  # 03:06 there, 10:06 in Vladivostok
    assert Speech("ru", zone).age(early_in_moscow - timedelta(hours=hours), early_in_moscow) == f" · {age}"
