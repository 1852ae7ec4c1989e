"""The spellings by which places and people are searched and sorted. They hold only lower-case letters, digits, spaces
and bars, so SQLite and PostgreSQL find the same in the same order.
"""

import re
from collections.abc import Callable
from typing import Any
from unicodedata import normalize

from sqlalchemy import Text

_SIGNS = re.compile(r"[\W_]+")
_NUMBER = re.compile(r"[0-9]{1,9}")
BY_LETTERS = Text().with_variant(Text(collation="C"), "postgresql")  # both databases sort such a column alike


def plain(words: str) -> str:
    """Lower case, with «ё» as «е» and every run of characters other than letters and digits as one space."""
    return _SIGNS.sub(" ", words.casefold().replace("ё", "е")).strip()


def plain_city(words: str) -> str:
    """The same, without «г.» or «город» at the beginning: «г. Москва» gives «москва»."""
    return plain(words).removeprefix("г ").removeprefix("город ")


def alphabetical(words: str) -> str:
    """Sort key: letters and digits only, in lower case, with «ё» as «е», so that «Ёлкин» stands beside «Елкин»."""
    folded = normalize("NFC", words).casefold().replace("ё", "е")
    return "".join(filter(str.isalnum, folded))


def searchable(*names: str, also: str = "") -> str:
    """«| школа 57 | юао »: plain names between bars, then other plain words. The bars and spaces let one LIKE pattern
    match a whole name, a whole word or the beginning of a word.
    """
    return "".join(f"| {name} " for name in names if name) + f"| {also} "


def city_spelling(name_ru: str, name_en: str) -> str:
    return searchable(plain_city(name_ru), plain_city(name_en))


def school_spelling(name: str, district: str | None) -> str:
    return searchable(plain(name), also=plain(district or ""))


def school_order(name: str) -> str:
    """Sort key: schools by number, whatever kind of school they are; then those without a number by name."""
    number = _NUMBER.search(name)
    return f"{int(number[0]):09}{alphabetical(name)}" if number else f"x{alphabetical(name)}"


def person_spelling(surname: str, first_name: str, patronymic: str | None) -> str:
    return searchable(plain(f"{surname} {first_name} {patronymic or ''}"))


def person_order(surname: str, first_name: str, patronymic: str | None) -> str:
    """Sort key: by surname, then by first name, then by patronymic."""
    return " ".join(alphabetical(part) for part in (surname, first_name, patronymic or ""))


def made_of(make: Callable[..., str], *names: str) -> Callable[[Any], str]:
    """A column default computed from other values of the inserted row."""

    def default(inserting: Any) -> str:
        row = inserting.get_current_parameters()
        return make(*(row.get(name) for name in names))

    return default
