"""Alphabetical order for every list. Databases and collations disagree on letter case, «ё» and dashes, so lists are
read whole and sorted here.
"""

from typing import Protocol
from unicodedata import normalize


class HasName(Protocol):
    @property
    def surname(self) -> str: ...
    @property
    def first_name(self) -> str: ...
    @property
    def patronymic(self) -> str: ...


def alphabetical(words: str) -> str:
    """Sort key: letters and digits only, in lower case, with «ё» as «е», so that «Ёлкин» stands beside «Елкин»."""
    plain = normalize("NFC", words).casefold().replace("ё", "е")
    return "".join(filter(str.isalnum, plain))


def by_name(person: HasName) -> tuple[str, str, str]:
    """Sort key: surname, then first name, then patronymic."""
    return alphabetical(person.surname), alphabetical(person.first_name), alphabetical(person.patronymic)
