"""What is read from a list, whatever program wrote the file: sheets of lines of texts."""

from collections.abc import Iterable, Mapping, Sequence, Set
from dataclasses import dataclass, field
from enum import StrEnum

Place = tuple[int, int]  # row and column, from 0


class Fault(StrEnum):
    """Why a filled cell has no value."""

    error_value = "error_value"
    no_value = "no_value"  # a formula without a stored result


@dataclass(frozen=True, slots=True)
class SheetLine:
    """`number` is the one that the person's own program shows: it starts at 1, and blank lines count. `faults` are
    keyed by the index of their cell, whose text is empty. `across`: how many columns the widest merged cell that begins
    in this line takes. `continued`: the cells whose text stands in a line above, because they are merged with it.
    """

    number: int
    cells: list[str]
    faults: dict[int, Fault] = field(default_factory=dict)
    hidden: bool = False
    across: int = 1
    continued: list[int] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Sheet:
    """`lines`: only those that are not blank."""

    name: str
    hidden: bool
    lines: list[SheetLine]


@dataclass(frozen=True, slots=True)
class Grid:
    """A sheet as read from its file: rows with their numbers (as in `SheetLine`) and values. `merged`: the first and
    last cell of each merged range. `hidden_rows`: their indexes, from 0.
    """

    name: str
    hidden: bool
    rows: Iterable[tuple[int, Sequence[object]]]
    faults: Mapping[Place, Fault] = field(default_factory=dict)
    merged: Sequence[tuple[Place, Place]] = ()
    hidden_rows: Set[int] = frozenset()
