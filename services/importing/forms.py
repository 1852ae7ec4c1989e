"""A sheet with headings: which columns it has, and which of its rows are rows of a list."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import takewhile
from typing import Protocol

from models.imported_list import ListKind
from models.spelling import plain
from services.importing.account import RowPassed
from services.importing.columns import Recognized, Told, recognize
from services.importing.headings import Column
from services.importing.passing import ReadLine, RowPassing

_HEADING_LINES, _NAME_PARTS = 2, 3


class ReadSheet(Protocol):
    @property
    def name(self) -> str: ...
    @property
    def hidden(self) -> bool: ...
    @property
    def lines(self) -> Sequence[ReadLine]: ...


@dataclass(frozen=True)
class SheetForm:
    """A sheet with headings in the lines `above`, and its rows without those that are passed over."""

    sheet: ReadSheet
    found: Recognized
    above: Sequence[ReadLine]
    rows: Sequence[ReadLine]
    kept: list[ReadLine]
    passed: list[tuple[int, RowPassed]]

    @cached_property
    def headings(self) -> list[str]:
        """By position; of two lines of headings the lower one counts."""
        width = max(len(line.cells) for line in self.above)
        lines = [[*line.cells, *[""] * (width - len(line.cells))] for line in reversed(self.above)]
        return [next(filter(None, written), "") for written in zip(*lines, strict=True)]

    @cached_property
    def place_of(self) -> dict[str, int]:
        """The position of each column by its key; of two with the same heading, that of the first."""
        return {self.key(place): place for place in reversed(range(len(self.headings))) if self.key(place)}

    def key(self, place: int) -> str:
        """By which the same column is found in another sheet. Empty for a column without a heading."""
        column = next((column for column, known in self.found.places.items() if known == place), None)
        return column.value if column else plain(self.headings[place])

    @cached_property
    def name_parts(self) -> list[int]:
        """The columns of «ФИО» when it is one heading above two or three columns, each with a part of the name."""
        place = self.found.places.get(Column.name)
        if place is None or not self.kept:
            return []
        after = [part for part in range(place + 1, place + _NAME_PARTS) if part < len(self.headings)]
        parts = list(takewhile(lambda part: not self.headings[part], after))
        words = [row.cells[place] for row in self.kept if place < len(row.cells) and row.cells[place]]
        in_parts = sum(" " not in one for one in words) * 2 > len(words)
        return [place, *parts] if in_parts else []

    @property
    def rank(self) -> tuple[bool, bool, int, int]:
        return bool(self.kept), self.found.kind is not ListKind.schools, len(self.found.used), len(self.kept)


def form_of(sheet: ReadSheet, explained: Told) -> SheetForm:
    """`explained`: what coordinators said about headings. Raises UnknownHeadings."""
    found = recognize(sheet.lines, explained)
    first = len(sheet.lines) - len(found.lines)
    above, rows = sheet.lines[max(first - _HEADING_LINES, 0) : first], sheet.lines[first:]
    passing = RowPassing(found.kind, found.used, [line.cells for line in above])
    told = [(row, passing.passed(row)) for row in rows]
    passed = [(row.number, kind) for row, kind in told if kind is not None]
    return SheetForm(sheet, found, above, rows, [row for row, kind in told if kind is None], passed)
