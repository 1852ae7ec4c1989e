"""Text that looks the same becomes the same text; and the spellings by which places and people are searched and sorted,
which hold only lower-case letters, digits, spaces and bars, so SQLite and PostgreSQL find the same in the same order.
"""

import re
from collections.abc import Callable
from functools import lru_cache
from typing import Any
from unicodedata import is_normalized, normalize

from sqlalchemy import Text

_LATIN, _CYRILLIC = "ABCEHKMOPTXYacekopxyËë", "АВСЕНКМОРТХУасекорхуЁё"  # letters of the two scripts that look alike
_TO_CYRILLIC, _TO_LATIN = str.maketrans(_LATIN, _CYRILLIC), str.maketrans(_CYRILLIC, _LATIN)
_WORD = re.compile(r"[^\W\d_]+")
_CYRILLIC_LETTER, _LATIN_LETTER = re.compile(r"[Ѐ-ӿ]"), re.compile(r"[A-Za-zËë]")
# Characters that nobody sees. The joiners of emoji and of other scripts stay.
_UNSEEN = re.compile(
    "[\0\u00ad\u061c\u115f\u1160\u180e\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f\u2800\u3164\ufeff]"
    "|(?<=[A-Za-zЀ-ӿ])[\u200c\u200d]|[\u200c\u200d](?=[A-Za-zЀ-ӿ])"
)
_NUMBER_SIGN = re.compile(r"(?<![^\W\d_])n[orº°]?\.?\s*(?=\d)")  # «N 57», «No57», «Nº 57»; «№» is no letter anyway
_SHORT = 60  # characters; longer texts are not kept in memory
_SIGNS = re.compile(r"[\W_]+")
_NUMBER = re.compile(r"[0-9]{1,9}")
BY_LETTERS = Text().with_variant(Text(collation="C"), "postgresql")  # both databases sort such a column alike


def legible(words: str) -> str:
    """The text as it is seen: composed letters, no invisible characters, and one script within a word, so «Cомова» with
    a Latin «C» is the same as «Сомова».
    """
    return _short_legible(words) if len(words) <= _SHORT else _made_legible(words)


@lru_cache(maxsize=10_000)  # lists name the same schools, posts and topics in thousands of rows
def _short_legible(words: str) -> str:
    return _made_legible(words)


def _made_legible(words: str) -> str:
    if words.isascii():
        return words.replace("\0", "")
    if not is_normalized("NFC", words):
        words = normalize("NFC", words)
    words = _UNSEEN.sub("", words)
    return _WORD.sub(_in_one_script, words) if _LATIN_LETTER.search(words) else words


def _in_one_script(found: re.Match[str]) -> str:
    """The word in the script of its other letters, if each letter of the one script looks like one of the other."""
    word = found[0]
    latin, cyrillic = _LATIN_LETTER.findall(word), _CYRILLIC_LETTER.findall(word)
    if not latin or not cyrillic:
        return word
    fits_cyrillic, fits_latin = set(latin) <= set(_LATIN), set(cyrillic) <= set(_CYRILLIC)
    if fits_cyrillic and (not fits_latin or len(cyrillic) >= len(latin)):
        return word.translate(_TO_CYRILLIC)
    return word.translate(_TO_LATIN) if fits_latin else word


@lru_cache(maxsize=10_000)
def plain(words: str) -> str:
    """For comparing: lower case, with «ё» as «е», «N 57» as «57», and every run of characters other than letters and
    digits as one space. Beside Cyrillic words, a word of look-alike letters alone is Cyrillic too: «Школа A».
    """
    words = legible(words)
    if not words.isascii() and _LATIN_LETTER.search(words) and _CYRILLIC_LETTER.search(words):
        words = _WORD.sub(_cyrillic_if_alike, words)
    folded = words.casefold().replace("ё", "е")
    if "n" in folded:
        folded = _NUMBER_SIGN.sub(" ", folded)
    return _SIGNS.sub(" ", folded).strip()


def _cyrillic_if_alike(found: re.Match[str]) -> str:
    return found[0].translate(_TO_CYRILLIC) if set(found[0]) <= set(_LATIN) else found[0]


def plain_city(words: str) -> str:
    """The same, without «г.» or «город» at the beginning: «г. Москва» gives «москва»."""
    return plain(words).removeprefix("г ").removeprefix("город ")


def alphabetical(words: str) -> str:
    """Sort key: letters and digits only, in lower case, with «ё» as «е», so that «Ёлкин» stands beside «Елкин»."""
    folded = legible(words).casefold().replace("ё", "е")
    return "".join(filter(str.isalnum, folded))


def searchable(*names: str, also: str = "") -> str:
    """«| школа 57 | юао »: plain names between bars, then other plain words. The bars and spaces let one LIKE pattern
    match a whole name, a whole word or the beginning of a word.
    """
    return "".join(f"| {name} " for name in names if name) + f"| {also} "


def searchable_name(*names: str) -> str:
    return searchable(*(plain(name) for name in names))


def city_spelling(name_ru: str, name_en: str) -> str:
    return searchable(plain_city(name_ru), plain_city(name_en))


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
