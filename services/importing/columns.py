"""Which columns a list has, by headings in Russian or English, in any order; and from that, what kind of list it is.

A title above the headings, and headings spread over two lines, are recognized too.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from itertools import islice
from types import MappingProxyType
from typing import Protocol

from models.imported_list import ListKind
from models.person import Position, Role
from models.spelling import plain
from services.importing.account import Account
from services.importing.cells import is_nothing
from services.importing.headings import (
    NOT_KEPT,
    Column,
    is_of_heads,
    is_remark,
    is_row_number,
    is_somebody_else,
    meaning_of,
    whose_name,
)
from services.people.names import looks_like_full_name

LOOKED_AT = 20  # lines from the top
_NAMES = frozenset({Column.name, Column.surname})
_OF_MENTORS = frozenset({Column.capacity, Column.building, Column.link, Column.about})
_CLEAREST = 100
SAMPLES = 3  # values shown when the coordinator is asked what a column holds


Told = Mapping[str, str]  # plain headings → the column that a coordinator said, or "" for one that is only kept


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
class UnknownColumn:
    """A filled column whose heading is unknown; `samples`: its first different values, which may be people's data."""

    place: int
    heading: str
    samples: list[str]


@dataclass(frozen=True, slots=True)
class Recognized:
    """`places`: the position of each column; `known` and `unknown`: the headings of columns that are used or not, as
    they were written; `not_kept`: headings of columns that are not used, by place; `asked`: columns whose heading
    nobody has explained yet. `whose` and `post`: what the heading of the names says about everybody («ФИО стажёра»,
    «ФИО руководителя»).
    """

    kind: ListKind
    places: dict[Column, int]
    known: list[str]
    unknown: list[str]
    lines: Sequence[ListLine]
    account: Account = field(default_factory=Account)
    not_kept: dict[int, str] = field(default_factory=dict)
    asked: list[UnknownColumn] = field(default_factory=list)
    whose: Role | None = None
    post: Position | None = None

    def place_in(self, sheet: str, column: Column) -> int | None:
        """Where the column stands in that sheet, from 0."""
        place = self.places.get(column)
        there = self.account.columns.get(sheet)
        return place if place is None or there is None else there[place]

    @property
    def used(self) -> dict[Column, int]:
        """The columns that are kept by us."""
        return {column: place for column, place in self.places.items() if column not in NOT_KEPT}


def recognize(lines: Sequence[ListLine], told: Told = MappingProxyType({}), at: int | None = None) -> Recognized:
    """Find the headings among the first lines, unless it is known at which they stand. Raises UnknownHeadings."""
    first = lines[:LOOKED_AT]
    if not first:
        raise UnknownHeadings
    if at is None:
        at = max(range(len(first)), key=lambda number: len(_places(first[number].cells, told)), default=0)
    headings = _over_two_lines(first[at].cells, first[at - 1].cells if at else [], told)
    rows = lines[at + 1 :]
    places = _with_unnamed_names(_places(headings, told), headings, rows)
    if not places.keys() & (_NAMES | {Column.school, Column.mentee}):
        raise UnknownHeadings
    known = set(places.values())
    name = headings[places[Column.name]] if Column.name in places else ""
    asked = [
        UnknownColumn(place, heading, samples)
        for place, heading in enumerate(headings)
        if place not in known and not is_row_number(heading) and (samples := _samples(place, rows))
    ]
    used = {place for column, place in places.items() if column not in NOT_KEPT}
    return Recognized(
        kind=_kind(places, rows, name),
        places=places,
        known=[heading for number, heading in enumerate(headings) if number in used],
        unknown=[heading for number, heading in enumerate(headings) if heading and number not in used],
        lines=rows,
        not_kept={
            number: heading
            for number, heading in enumerate(headings)
            if number not in used and not is_row_number(heading)
        },
        asked=[one for one in asked if not is_remark(one.heading) and plain(one.heading) not in told],
        whose=whose_name(name),
        post=Position.principal if is_of_heads(name) else None,
    )


def _places(headings: Sequence[str], told: Told) -> dict[Column, int]:
    """The position of each column. When two headings mean the same column, the clearer one counts, then the first. Of
    two columns with names, those of mentors and of mentees make it a list of pairs.
    """
    found: dict[Column, tuple[int, int]] = {}
    for number, heading in enumerate(headings):
        meaning = _told(heading, told) or meaning_of(heading)
        if meaning is not None:
            column, clearness = meaning
            if column not in found or clearness > found[column][0]:
                found[column] = clearness, number
    return _alone(_of_pairs({column: number for column, (_, number) in found.items()}))


def _told(heading: str, told: Told) -> tuple[Column, int] | None:
    """What a coordinator said counts more than any pattern."""
    said = told.get(plain(heading), "")
    return (Column(said), _CLEAREST) if said in set(Column) else None


def _of_pairs(places: dict[Column, int]) -> dict[Column, int]:
    """«ФИО» beside «Ментор» are the names of the mentees, beside «Стажёр» those of the mentors."""
    named = {Column.mentor, Column.mentee} & places.keys()
    if len(named) == 1 and Column.name in places:
        [other] = {Column.mentor, Column.mentee} - named
        places[other] = places.pop(Column.name)
    return places


def _alone(places: dict[Column, int]) -> dict[Column, int]:
    """Names of mentors alone, or of mentees alone, are the names of a list of people."""
    for column, other in ((Column.mentor, Column.mentee), (Column.mentee, Column.mentor)):
        if column in places and other not in places and not places.keys() & _NAMES:
            places[Column.name] = places.pop(column)
    return places


def _with_unnamed_names(
    places: dict[Column, int], headings: Sequence[str], rows: Sequence[ListLine]
) -> dict[Column, int]:
    """A column that mostly holds full names is the one with the names, whatever its heading says, if no other is."""
    if places.keys() & (_NAMES | {Column.mentee}):
        return places
    for place, heading in enumerate(headings):
        if place not in places.values() and heading and not is_somebody_else(heading):
            filled = [row.cells[place] for row in rows[:LOOKED_AT] if place < len(row.cells) and row.cells[place]]
            if filled and sum(map(looks_like_full_name, filled)) * 2 > len(filled):
                return {**places, Column.name: place}
    return places


def _samples(place: int, rows: Sequence[ListLine]) -> list[str]:
    there = (row.cells[place] for row in rows if place < len(row.cells) and row.cells[place])
    return list(islice(dict.fromkeys(there), SAMPLES))


def _over_two_lines(lower: list[str], upper: list[str], told: Told) -> list[str]:
    """Merge two lines of headings («ФИО» over «Фамилия», «Имя»): the lower heading if there is one, else the upper."""
    width = max(len(lower), len(upper))
    pairs = zip(lower + [""] * (width - len(lower)), upper + [""] * (width - len(upper)), strict=True)
    return [low or (high if _told(high, told) or meaning_of(high) else "") for low, high in pairs]


def _kind(places: Mapping[Column, int], rows: Sequence[ListLine], name: str) -> ListKind:
    """A column that only mentors have makes it a list of mentors, unless every row names its own role. The address in a
    register of schools with their heads is no place for meetings.
    """
    if {Column.mentor, Column.mentee} <= places.keys():
        return ListKind.pairs
    if not places.keys() & (_NAMES | {Column.mentee}):
        return ListKind.schools
    whose = whose_name(name)
    telling = _OF_MENTORS - ({Column.building} if is_of_heads(name) else set())
    of_mentors = whose is Role.mentor or bool(places.keys() & telling)
    if not of_mentors or whose is Role.mentee or (Column.role in places and _all_say(places[Column.role], rows)):
        return ListKind.people
    return ListKind.mentors


def _all_say(place: int, rows: Sequence[ListLine]) -> bool:
    return all(place < len(row.cells) and not is_nothing(row.cells[place]) for row in rows)
