"""Ages and dates in words, in the reader's language and zone."""

from datetime import UTC, datetime, timedelta

import pytest

from handlers.shared.speech import Speech, short


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


@pytest.mark.parametrize(
    ("text", "tail", "shown"),
    [
        ("12 мар. Клуб менторов", "", "12 мар. Клуб менторов"),
        ("12 мар. Клуб менторов: управление", "", "12 мар. Клуб менторов…"),
        ("✓ 12 мар. Клуб управленческих команд", "", "✓ 12 мар. Клуб…"),
        ("Школа имени Гагарина № 57", "", "Школа имени Гагарина № 57"),
        ("Гимназия имени Королёва № 57", "", "Гимназия имени Королёва…"),
        ("Мусина-Пушкина-Вяземская А. С.", " · 2", "Мусина-Пушкина… · 2"),
        ("12 мар. Сельскохозяйственный", "", "12 мар. Сельскохозяйстве…"),
        ("9 дек. 16:30 Петрова А. С.", "", "9 дек. 16:30 Петрова…"),
        ("Сельскохозяйственнейшая школа", "", "Сельскохозяйственнейшая…"),
        ("я" * 30, " · 2", "я" * 20 + "… · 2"),
    ],
)
def test_what_is_too_long_for_a_button_is_cut_between_words(text: str, tail: str, shown: str) -> None:
    assert short(text, tail=tail) == shown
    assert len(shown) <= 25
