"""The one order of lists: the alphabet's, whatever the database or its collation would make of letters, «ё» and dashes.

Lists are read whole, so they are put in order here and not by the database.
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
    """What to sort by: letters and digits alone, «ё» as «е», small as capital: «Ёлкин» stands beside «Елкин»."""
    plain = normalize("NFC", words).casefold().replace("ё", "е")
    return "".join(filter(str.isalnum, plain))


def by_name(person: HasName) -> tuple[str, str, str]:
    """Surname first, then first name, then patronymic."""
    return alphabetical(person.surname), alphabetical(person.first_name), alphabetical(person.patronymic)
