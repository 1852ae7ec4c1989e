"""The rows of a list, as read and as understood: entries to load, rows that are not loaded, cells that are left out."""

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from models.imported_list import ListKind
from models.mentorship import Programme
from models.person import Position, Role
from models.spelling import legible
from services.importing.cells import RowProblem, is_nothing
from services.importing.columns import Recognized
from services.importing.dates import Since
from services.importing.headings import Column

_OF_SEVERAL_LINES = (Column.about, Column.topics)
NAME_PARTS = ("surname", "first_name", "patronymic")


@dataclass(frozen=True, slots=True)
class Reference:
    """Ids of cities and topics by their `plain` names in both languages; the city for rows that name none; today's
    date; what coordinators said about headings.
    """

    cities: Mapping[str, int]
    topics: Mapping[str, int]
    home_city: int
    today: date
    headings: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Entry:
    """What one row says. `names_city` is False when the row takes the coordinator's own city. `person` and `offer` hold
    only the columns that are filled in; in a list of schools `person` is empty. `former`: an earlier surname. `since`:
    all that the row may mean by the date in `person`. `side`: in a list of pairs, which of the two of its row.
    `city_unknown`: the row names a city that is not on the list of cities. `coordinates`: of the school, latitude and
    longitude.
    """

    line: int
    city_id: int
    names_city: bool
    school: str = ""
    district: str = ""
    coordinates: tuple[float, float] | None = None
    telegram_id: int | None = None
    person: dict[str, Any] = field(default_factory=dict)
    roles: frozenset[Role] = frozenset()
    offer: dict[str, Any] = field(default_factory=dict)
    forms: tuple[bool, bool] | None = None
    topics: tuple[int, ...] = ()
    former: str = ""
    since: Since | None = None
    side: str = ""
    city_unknown: bool = False


Side = tuple[int, str]  # the line of an entry, and its side


@dataclass(frozen=True, slots=True)
class PairEntry:
    """A mentor and a mentee who work together under an agreement. Both are among the entries."""

    line: int
    mentor: Side
    mentee: Side
    agreement: str = ""
    agreed_on: date | None = None
    programme: Programme | None = None


@dataclass(frozen=True, slots=True)
class Wrong:
    """`other`: the line that this one repeats. `named`: a school. It holds no person's name, because it is stored with
    the list.
    """

    line: int
    problem: RowProblem
    other: int = 0
    named: str = ""


@dataclass(frozen=True, slots=True)
class Problem:
    """A cell that is left out, while the rest of its row is loaded. `value`: what the cell says, as far as it may be
    kept (`services/importing/quoting.py`).
    """

    line: int
    column: Column
    kind: RowProblem
    value: str = ""


@dataclass(frozen=True, slots=True)
class Parsed:
    """`wrong`: rows that are not loaded; `names_roles`: whether the list has a column of roles; `posts`: each post as
    written, with what it was taken for, and how often.
    """

    kind: ListKind
    entries: list[Entry]
    wrong: list[Wrong]
    names_roles: bool = True
    problems: list[Problem] = field(default_factory=list)
    posts: Counter[tuple[str, Position | None]] = field(default_factory=Counter)
    pairs: list[PairEntry] = field(default_factory=list)

    @classmethod
    def begun(cls, found: Recognized) -> "Parsed":
        return cls(found.kind, [], [], Column.role in found.places)


@dataclass(frozen=True, slots=True)
class Row:
    """The filled cells of a line, as they are seen. `faults`: those without a readable value."""

    line: int
    cells: dict[Column, str]
    faults: dict[Column, RowProblem]

    def __getitem__(self, column: Column) -> str:
        said = self.cells.get(column, "")
        return said if column in _OF_SEVERAL_LINES else " ".join(said.split())


def rows_of(found: Recognized) -> Iterator[Row]:
    read = found.used
    for line in found.lines:
        there = {column: line.cells[place] for column, place in read.items() if place < len(line.cells)}
        cells = {
            column: legible(words)
            for column, words in there.items()
            if not is_nothing(words, counted=column is Column.capacity)
        }
        faults = {column: RowProblem(line.faults[place]) for column, place in read.items() if place in line.faults}
        if cells or faults:
            yield Row(line.number, cells, faults)
