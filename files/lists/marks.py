"""What the XML of a sheet says and calamine does not tell: cells without a value, hidden rows, and how far the cells
reach.

The XML is read as it is unpacked, before calamine builds anything, so that an exceeded limit is reported before it does
harm.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from functools import cache
from typing import IO
from xml.parsers.expat import ExpatError, ParserCreate, XMLParserType

from files.lists.limits import CannotRead, Limits, Unreadable
from files.lists.sheets import Fault

WIDTH = 16_384  # columns that Excel and LibreOffice have
_CHUNK = 256 * 1024

Merged = tuple[tuple[int, int], tuple[int, int]]  # (row, column) of the first and of the last cell, from 0


@dataclass(slots=True)
class Reach:
    """Which part of a sheet is filled in; calamine keeps all of it in memory, blank cells too."""

    top: int | None = None
    bottom: int = 0
    right: int = 0

    @classmethod
    def of(cls, parts: "Iterable[Reach]") -> "Reach":
        """The reach of all parts together."""
        whole = cls()
        for part in parts:
            if part.top is not None:
                whole.add(part.top, part.right)
                whole.add(part.bottom, part.right)
        return whole

    def add(self, row: int, column: int) -> None:
        if self.top is None or row < self.top:
            self.top = row
        if row > self.bottom:
            self.bottom = row
        if column > self.right:
            self.right = column

    def check(self, limits: Limits) -> None:
        """Raises CannotRead when it is too large."""
        if self.top is not None and (self.bottom - self.top + 1) * (self.right + 1) > limits.area:
            raise CannotRead(Unreadable.too_many_cells)


@dataclass(slots=True)
class Marks:
    """`hidden_rows`: their indexes, from 0. `pieces`: the bytes at which to cut a sheet's part so that no piece has
    many blank rows; empty when it need not be cut.
    """

    faults: dict[tuple[int, int], Fault] = field(default_factory=dict)
    merged: list[Merged] = field(default_factory=list)
    hidden_rows: set[int] = field(default_factory=set)
    pieces: list[int] = field(default_factory=list)


class CellCount:
    """Counts the cells of the whole file."""

    def __init__(self, limits: Limits) -> None:
        self._left = limits.cells

    def add(self, cells: int = 1) -> None:
        """Raises CannotRead when there are too many."""
        self._left -= cells
        if self._left < 0:
            raise CannotRead(Unreadable.too_many_cells)


def read_xml(part: IO[bytes], prepare: Callable[[XMLParserType], None], *, separator: str | None = None) -> None:
    """Parse the part in chunks. Raises CannotRead when it is no valid XML."""
    parser = ParserCreate(namespace_separator=separator)
    prepare(parser)
    try:
        while chunk := part.read(_CHUNK):
            parser.Parse(chunk)
        parser.Parse(b"", True)
    except (ExpatError, ValueError):
        raise CannotRead(Unreadable.not_a_table) from None


@cache
def local_name(name: str) -> str:
    """The name without its prefix: «x:row» → «row»"""
    return name.rpartition(":")[2]
