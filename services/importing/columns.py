"""Which columns a list has, by headings in Russian or English, in any order; and from that, what kind of list it is.

A title above the headings, and headings spread over two lines, are recognized too.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Protocol

from models.imported_list import ListKind
from models.spelling import plain
from services.importing.account import Account
from services.importing.cells import is_nothing

LOOKED_AT = 20  # lines from the top


class Column(StrEnum):
    name = "name"
    surname = "surname"
    first_name = "first_name"
    patronymic = "patronymic"
    role = "role"
    city = "city"
    district = "district"
    school = "school"
    position = "position"
    since = "since"
    topics = "topics"
    forms = "forms"
    capacity = "capacity"
    building = "building"
    link = "link"
    about = "about"
    telegram_id = "telegram_id"


HEADINGS: Mapping[Column, Sequence[str]] = {
    Column.name: ("фио", "ф и о", "фамилия имя отчество", "имя и фамилия", "full name", "name", "ментор", "mentor"),
    Column.surname: ("фамилия", "surname", "last name"),
    Column.first_name: ("имя", "first name", "given name"),
    Column.patronymic: ("отчество", "patronymic", "middle name"),
    Column.role: ("роль", "role"),
    Column.city: ("город", "населенный пункт", "city", "town"),
    Column.district: ("округ", "район", "district", "административный округ"),
    Column.school: (
        "школа",
        "место работы",
        "организация",
        "образовательная организация",
        "название",
        "название школы",
        "наименование",
        "school",
        "school name",
    ),
    Column.position: ("должность", "position", "post"),
    Column.since: ("в должности с", "в должности", "дата назначения", "in post since", "since"),
    Column.topics: ("темы", "тема", "направления", "topics", "topic"),
    Column.forms: ("форма", "формы", "форма встреч", "формы встреч", "form", "forms", "form of meetings"),
    Column.capacity: ("стажеров", "сколько стажеров", "количество стажеров", "мест", "capacity", "places", "mentees"),
    Column.building: (
        "здание",
        "адрес",
        "где встречи",
        "адрес здания",
        "адрес очных встреч",
        "building",
        "address",
        "address for in person meetings",
    ),
    Column.link: ("ссылка", "видеосвязь", "ссылка на видеосвязь", "link", "video link"),
    Column.about: ("об опыте", "опыт", "о себе", "about", "experience"),
    Column.telegram_id: ("telegram id", "id telegram", "телеграм id", "id телеграм", "id в telegram"),
}
_COLUMN_OF = {heading: column for column, headings in HEADINGS.items() for heading in headings}
_NAMES = frozenset({Column.name, Column.surname})
_OF_MENTORS = frozenset({Column.capacity, Column.building, Column.link, Column.about})


class UnknownHeadings(Exception):
    """There is neither a column of names nor one of schools, so the kind of list is unknown."""


class ListLine(Protocol):
    @property
    def number(self) -> int: ...
    @property
    def cells(self) -> list[str]: ...
    @property
    def faults(self) -> Mapping[int, str]:
        """Cells that are filled in but have no readable value: position in the line → the `RowProblem`."""


@dataclass(frozen=True, slots=True)
class Recognized:
    """`places`: the position of each column; `known` and `unknown`: the headings as they were written."""

    kind: ListKind
    places: dict[Column, int]
    known: list[str]
    unknown: list[str]
    lines: Sequence[ListLine]
    account: Account = field(default_factory=Account)


def recognize(lines: Sequence[ListLine], at: int | None = None) -> Recognized:
    """Find the headings among the first lines, unless it is known at which they stand. Raises UnknownHeadings."""
    first = lines[:LOOKED_AT]
    if at is None:
        at = max(range(len(first)), key=lambda number: len(_places(first[number].cells)), default=0)
    headings = _over_two_lines(first[at].cells, first[at - 1].cells if at else [])
    places = _places(headings)
    if not places.keys() & (_NAMES | {Column.school}):
        raise UnknownHeadings
    known = set(places.values())
    return Recognized(
        kind=_kind(places, lines[at + 1 :]),
        places=places,
        known=[heading for number, heading in enumerate(headings) if number in known],
        unknown=[heading for number, heading in enumerate(headings) if heading and number not in known],
        lines=lines[at + 1 :],
    )


def _places(headings: Sequence[str]) -> dict[Column, int]:
    """When two headings mean the same column, the first counts."""
    places: dict[Column, int] = {}
    for number, heading in enumerate(headings):
        column = _COLUMN_OF.get(plain(heading))
        if column is not None:
            places.setdefault(column, number)
    return places


def _over_two_lines(lower: list[str], upper: list[str]) -> list[str]:
    """Merge two lines of headings («ФИО» over «Фамилия», «Имя»): the lower heading if there is one, else the upper."""
    width = max(len(lower), len(upper))
    pairs = zip(lower + [""] * (width - len(lower)), upper + [""] * (width - len(upper)), strict=True)
    return [low or (high if plain(high) in _COLUMN_OF else "") for low, high in pairs]


def _kind(places: Mapping[Column, int], rows: Sequence[ListLine]) -> ListKind:
    """A column that only mentors have makes it a list of mentors, unless every row names its own role."""
    if not places.keys() & _NAMES:
        return ListKind.schools
    if not places.keys() & _OF_MENTORS or (Column.role in places and _all_say(places[Column.role], rows)):
        return ListKind.people
    return ListKind.mentors


def _all_say(place: int, rows: Sequence[ListLine]) -> bool:
    return all(place < len(row.cells) and not is_nothing(row.cells[place]) for row in rows)
