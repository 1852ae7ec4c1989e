"""How names are kept so that a few letters find them. Both databases compare only small letters, digits and spaces
here, so that SQLite and PostgreSQL find the same in the same order.
"""

import re
from collections.abc import Callable
from typing import Any
from unicodedata import normalize

from sqlalchemy import Text

_SIGNS = re.compile(r"[\W_]+")
_NUMBER = re.compile(r"[0-9]{1,9}")
BY_LETTERS = Text().with_variant(Text(collation="C"), "postgresql")  # a column that both databases order alike


def plain(words: str) -> str:
    """Small letters, «е» for «ё», one space for all that is neither letter nor digit."""
    return _SIGNS.sub(" ", words.casefold().replace("ё", "е")).strip()


def plain_city(words: str) -> str:
    """«г. Москва» and «город Москва» are «москва» too."""
    return plain(words).removeprefix("г ").removeprefix("город ")


def alphabetical(words: str) -> str:
    """What to sort by: letters and digits alone, «ё» as «е», small as capital: «Ёлкин» stands beside «Елкин»."""
    folded = normalize("NFC", words).casefold().replace("ё", "е")
    return "".join(filter(str.isalnum, folded))


def searchable(*names: str, also: str = "") -> str:
    """«| школа 57 | юао »: plain names between bars, then other plain words. A whole name, a whole word and the
    beginning of a word are each a part of it, bars and spaces included.
    """
    return "".join(f"| {name} " for name in names if name) + f"| {also} "


def city_spelling(name_ru: str, name_en: str) -> str:
    return searchable(plain_city(name_ru), plain_city(name_en))


def school_spelling(name: str, district: str | None) -> str:
    return searchable(plain(name), also=plain(district or ""))


def school_order(name: str) -> str:
    """Schools stand by their numbers, whatever kind of school they are; then those that have a name alone."""
    number = _NUMBER.search(name)
    return f"{int(number[0]):09}{alphabetical(name)}" if number else f"x{alphabetical(name)}"


def made_of(make: Callable[..., str], *names: str) -> Callable[[Any], str]:
    """The default of a column, made of other values of the row that is inserted."""

    def default(inserting: Any) -> str:
        row = inserting.get_current_parameters()
        return make(*(row.get(name) for name in names))

    return default
