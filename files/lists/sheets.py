"""What is read out of a list: sheets of lines of texts, whatever program wrote the file."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum

Place = tuple[int, int]  # row and column, from 0


class Fault(StrEnum):
    """Why a cell in which something is written has no value."""

    error_value = "error_value"
    no_value = "no_value"  # a formula whose result its program did not store


@dataclass(frozen=True, slots=True)
class SheetLine:
    """`number` as the person sees it in their own program: the first is 1, and blank lines count. `faults` stand by the
    places of their cells, whose texts are empty.
    """

    number: int
    cells: list[str]
    faults: dict[int, Fault] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Sheet:
    """`lines`: those in which anything is written."""

    name: str
    hidden: bool
    lines: list[SheetLine]


@dataclass(frozen=True, slots=True)
class Grid:
    """A sheet as it comes out of its file: its rows, with their numbers as in `SheetLine` and their values. `merged`:
    the first and the last cell of each range.
    """

    name: str
    hidden: bool
    rows: Iterable[tuple[int, Sequence[object]]]
    faults: Mapping[Place, Fault] = field(default_factory=dict)
    merged: Sequence[tuple[Place, Place]] = ()
