"""Ages and dates as text, in the reader's language and time zone."""

from datetime import UTC, datetime, timedelta

import pytest

from handlers.shared.speech import Html, Speech, _without_words, short
from tests.support.plain import plain


@pytest.mark.parametrize(
    ("hours", "zone", "age"),
    [
        (20, "Europe/Moscow", "вчера"),
        (2, "Europe/Moscow", "сегодня"),
        (2, "Asia/Vladivostok", "сегодня"),
        (11, "Asia/Vladivostok", "вчера"),
        (25, "Europe/Moscow", "вчера"),
        (27.2, "Europe/Moscow", "2 дня"),
        (77, "Europe/Moscow", "4 дня"),
    ],
)
def test_an_age_changes_at_midnight_of_the_reader_and_at_no_other_time(hours: float, zone: str, age: str) -> None:
    early_in_moscow = datetime(2026, 11, 28, 0, 6, tzinfo=UTC)  # 03:06 there, 10:06 in Vladivostok
    said = Speech("ru", zone).age(early_in_moscow - timedelta(hours=hours), early_in_moscow)
    assert plain(said) == f" · {age}"


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
def test_a_label_too_long_for_a_button_is_cut_between_words(text: str, tail: str, shown: str) -> None:
    assert short(text, tail=tail) == shown
    assert len(shown) <= 25


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("Петрова А. С.", "Петрова_А._С."),
        ("Школа № 57, чт, 12 марта 2026, 15:00", "Школа №_57, чт, 12_марта 2026, 15:00"),
        ("не больше 20 МБ — за 3 часа", "не больше 20_МБ_— за 3_часа"),
        ("at most 20 MB, 3 hours", "at most 20_MB, 3_hours"),
        ("Сделано. А. мы ждём\n— вот так", "Сделано. А. мы ждём\n— вот так"),
    ],
)
def test_a_line_does_not_break_between_words_that_belong_together(typed: str, said: str) -> None:
    assert Speech("ru", "UTC").say("events-words", words=typed).replace("\u00a0", "_") == said


def test_an_empty_value_leaves_one_empty_line_and_peoples_own_empty_lines_stay() -> None:
    speech = Speech("ru", "UTC")
    asked = speech.say("consents-ask", note="", title="Т", text=Html("Раз\n\n\nдва"), operator="О")
    assert "\n\n\n" not in speech.say("consents-again", before="yes", title="Т", text="", operator="О")
    assert "Раз\n\n\nдва" in asked


def test_a_text_that_ends_in_an_empty_value_leaves_no_empty_lines_before_what_follows_it() -> None:
    speech = Speech("ru", "UTC")
    body = speech.say("cohort-unpaired", others=0, lines="")
    assert "\n\n\n" not in speech.say("cohort-seat", body=body, is_apart="yes", apart="Петрова", edits="yes")


def test_a_text_with_peoples_words_is_not_remembered() -> None:
    before = _without_words.cache_info()
    Speech("ru", "UTC").say("events-words", words="Тайна")
    assert _without_words.cache_info() == before
    Speech("ru", "UTC").label("shared-btn-home")
    Speech("ru", "UTC").label("shared-btn-home")
    assert _without_words.cache_info().hits > before.hits


def test_a_name_that_ends_with_a_dot_ends_a_sentence_without_another() -> None:
    values = {"number": 1, "when": "6 ноября", "other": "Петрова А. С.", "state": "held", "rating": 5}
    said = plain(Speech("ru", "UTC").say("meetings-past-line", **values))
    assert said == "1. 6 ноября, Петрова А. С. Состоялась. Ваша оценка: 5"
    assert plain(Speech("ru", "UTC").say("events-words", words="План Б.. Или…")) == "План Б.. Или…"
