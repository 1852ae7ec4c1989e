"""Numbers agree with the nouns beside them, and no text contains the number of a rule: the rules pass it as a value."""

import re
from collections.abc import Iterable, Iterator
from itertools import product

import pytest

from handlers.shared.speech import Speech
from tests.support.ftl import LOCALES, Choices, messages, parsed, said, texts
from tests.support.plain import plain

pytestmark = pytest.mark.xdist_group("texts")  # read and parsed once

NUMBERS = (1, 2, 5, 11, 21)
PLURALS = {"one", "few", "many"}
NO_NUMBERS = {"year", "zone", "first"}  # values that are words, or a year: «2021 год»
GENITIVE = re.compile(r"(?:до|больше|длиннее|меньше|течение|из) $")
OF_DURATION = {"announcing-seconds", "announcing-minutes"}  # «около { $duration }»
# The forms for one, two and five; after «на» and «за» the first may differ.
RUSSIAN = (
    ("день", "дня", "дней"), ("час", "часа", "часов"), ("минута", "минуты", "минут"), ("минуту", "минуты", "минут"),
    ("секунда", "секунды", "секунд"), ("неделю", "недели", "недель"), ("месяц", "месяца", "месяцев"),
    ("знак", "знака", "знаков"), ("тема", "темы", "тем"), ("раз", "раза", "раз"), ("строка", "строки", "строк"),
    ("файл", "файла", "файлов"), ("человек", "человека", "человек"), ("встреча", "встречи", "встреч"),
    ("вопрос", "вопроса", "вопросов"),
    ("часть", "части", "частей"), ("критерий", "критерия", "критериев"), ("ячейку", "ячейки", "ячеек"),
    ("страница", "страницы", "страниц"), ("цель", "цели", "целей"), ("ментор", "ментора", "менторов"),
)  # fmt: skip
ENGLISH = (
    ("day", "days"), ("hour", "hours"), ("minute", "minutes"), ("second", "seconds"), ("week", "weeks"),
    ("month", "months"), ("character", "characters"), ("topic", "topics"), ("time", "times"), ("row", "rows"),
    ("file", "files"), ("person", "people"), ("meeting", "meetings"), ("question", "questions"), ("part", "parts"),
    ("criterion", "criteria"), ("cell", "cells"),
    ("page", "pages"), ("goal", "goals"), ("mentor", "mentors"),
)  # fmt: skip
NO_NOUNS = {
    "завершено",
    "has",
    "more",
    "из",
    "и",
    "или",
    "до",
    "не",
    "МБ",
    "км",
    "мин",
    "min",
    "of",
    "and",
    "to",
    "is",
    "will",
    "cannot",
    "with",
    "MB",
    "km",
}
# Digits that are not from a rule of ours, and what they are.
DIGITS = {
    "agreement-file-caption": "the name of a hash",
    "agreement-paper-hash": "the name of a hash",
    "agreement-text": "the name of a hash",
    "application-building": "an address",
    "introduction-consent": "the number of a law",
    "programme-novice": "the title of a programme",
    "profile-capacity": "the button that says 0",
    "defence-protocol": "numbers of headings",
    "defence-result": "numbers of headings",
    "defence-protocol-signatures": "the number of a heading",
    "profile-quiet-hours": "full hours",
    "refusal-bad-link": "an address",
    "rowproblem-bad_coordinates": "coordinates",
    "series-btn-fortnight": "the name of a rhythm",
    "announcing-rhythm-fortnight": "the name of a rhythm",
    "visiting-consent": "the number of a law",
    "series-dates": "the name of a rhythm",
    "rowproblem-bad_date": "a date",
    "rowproblem-bad_day": "a date",
}
SPELLED = re.compile(
    r"\b(?:дв[ае]|тр[иё]х?|четыр\w+|пят(?!ниц)\w+|шест\w+|сем[ьи]|десят\w+|двенадцат\w+|двадцат\w+|тридцат\w+"
    r"|two|three|four|five|six|seven|ten|twelve|fifteen|twenty|thirty)"
    r" (?:час|мину|дн|сут|недел|месяц|раз|знак|строк|файл|hour|minute|day|week|month|time|character|row|file)",
    re.IGNORECASE,
)


def renditions(locale: str, key: str, number: int) -> Iterator[str]:
    """The message with that number as every value, in each of its other variants."""
    choices = Choices(messages(locale)[key])
    words = {name: sorted(names) for name, names in choices.by.items() if not _chooses_by_number(names)}
    for chosen in product(*words.values()):
        numbers = {name: "…" if name in NO_NUMBERS else number for name in choices.values - set(words)}
        yield plain(Speech(locale, "UTC").label(key, **numbers, **dict(zip(words, chosen, strict=True))))


def _chooses_by_number(names: set[str]) -> bool:
    return bool(names & PLURALS) or any(name.isdigit() for name in names)


def disagreeing(text: str, number: int, *, genitive: bool = False) -> list[str]:
    """Nouns after the number that do not agree with it, or are in none of the lists above."""
    found = re.finditer(rf"(?<![\w.,:/–-]){number} (?:ваш\w* )?([^\W\d_]+)", text)
    return [
        f"{number} {one[1]}"
        for one in found
        if one[1] not in NO_NOUNS
        and one[1] not in _forms(number, genitive or bool(GENITIVE.search(text[: one.start()])))
    ]


def _forms(number: int, genitive: bool) -> set[str]:
    one = number % 10 == 1 and number != 11
    few = number % 10 in (2, 3, 4) and number not in (12, 13, 14)
    if genitive:
        russian = {noun[1] if one else noun[2] for noun in RUSSIAN}
    else:
        russian = {noun[0 if one else 1 if few else 2] for noun in RUSSIAN}
    return russian | {noun[0 if number == 1 else 1] for noun in ENGLISH}


@pytest.mark.parametrize("number", NUMBERS)
@pytest.mark.parametrize("locale", LOCALES)
def test_a_noun_agrees_with_the_number_before_it(locale: str, number: int) -> None:
    wrong = {
        key: nouns
        for key in messages(locale)
        for text in renditions(locale, key, number)
        if (nouns := disagreeing(text, number, genitive=key in OF_DURATION))
    }
    assert wrong == {}


@pytest.mark.parametrize(
    ("text", "number", "wrong"),
    [
        ("В отчёте уже 1 файлов", 1, ["1 файлов"]),
        ("В отчёте уже 21 файл", 21, []),
        ("переносили 5 раза", 5, ["5 раза"]),
        ("до 21 знака", 21, []),
        ("до 21 знак", 21, ["21 знак"]),
        ("Шаг 2 из 5, этап 2", 2, []),
        ("11 наставников", 11, ["11 наставников"]),
        ("1 files", 1, ["1 files"]),
    ],
)
def test_the_check_of_nouns_bites(text: str, number: int, wrong: list[str]) -> None:
    assert disagreeing(text, number) == wrong


def written_numbers(found: Iterable[str]) -> list[str]:
    """Digits and spelled-out numbers in the text itself, without values."""
    written = (re.sub(r"\{\w+\}", "", text) for text in found)
    return [text for text in written if re.search(r"\d", text) or SPELLED.search(text)]


@pytest.mark.parametrize("locale", LOCALES)
def test_no_number_of_a_rule_is_written_in_a_text(locale: str) -> None:
    assert set(DIGITS) <= {key for key, found in texts(locale).items() if written_numbers(found)}, "idle exceptions"
    written = {
        key: one for key, found in texts(locale).items() if (one := written_numbers(found)) and key not in DIGITS
    }
    assert written == {}


def test_the_check_of_written_numbers_bites() -> None:
    [late, split, fine] = parsed(
        "a = Не позже чем за 12 часов.\nb = На четыре недели вперёд.\nc = Двух-трёх предложений, до { $limit }."
    )
    assert written_numbers(said(late))
    assert written_numbers(said(split))
    assert not written_numbers(said(fine))
