"""Alphabetical order for every list. Databases and collations disagree on letter case, «ё» and dashes, so lists are
read whole and sorted here.
"""

from typing import Protocol

from models.spelling import alphabetical


class HasName(Protocol):
    @property
    def surname(self) -> str: ...
    @property
    def first_name(self) -> str: ...
    @property
    def patronymic(self) -> str: ...


def by_name(person: HasName) -> tuple[str, str, str]:
    """Sort key: surname, then first name, then patronymic."""
    return alphabetical(person.surname), alphabetical(person.first_name), alphabetical(person.patronymic)
