"""What became of the sheets and rows of a list, so that nothing of it is lost in silence."""

from collections import Counter
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any


class SheetLeft(StrEnum):
    """Why a sheet was not read."""

    hidden = "hidden"
    no_headings = "no_headings"  # a cover, instructions, or a table without names and schools
    no_rows = "no_rows"
    example = "example"
    other_form = "other_form"  # a list with other columns than the one that was read


class RowPassed(StrEnum):
    """What a row below the headings is, if it is neither a person nor a school."""

    numbers = "numbers"  # 1 2 3 4 below the headings
    blank = "blank"  # only the number of a row that was not filled in
    headings = "headings"
    section = "section"
    total = "total"
    note = "note"
    unused = "unused"  # it has text only in columns that we do not use


_SHEET = 10_000_000  # more than the rows that a sheet can have


def line_of(sheet: int, row: int) -> int:
    """The number by which a row of a list is known. It is the row's own number in the first sheet that was read."""
    return sheet * _SHEET + row


def sheet_and_row(line: int) -> tuple[int, int]:
    """Which of the sheets that were read, counted from 0, and the row's number in it."""
    return divmod(line, _SHEET)


@dataclass(frozen=True, slots=True)
class Passed:
    line: int
    kind: RowPassed


@dataclass(frozen=True, slots=True)
class Account:
    """`rows`: all rows below the headings of the sheets that were read; those that were not passed over are the lines
    of the list. `columns`: for each sheet that was read, where the columns of the list stand in it; None where the
    sheet does not have the column.
    """

    rows: int = 0
    hidden_rows: int = 0
    passed: list[Passed] = field(default_factory=list)
    left: dict[str, SheetLeft] = field(default_factory=dict)
    columns: dict[str, list[int | None]] = field(default_factory=dict)

    @property
    def read(self) -> list[str]:
        """The names of the sheets that were read; a .csv file has one without a name."""
        return list(self.columns)

    @property
    def passed_by_kind(self) -> Counter[RowPassed]:
        return Counter(one.kind for one in self.passed)

    def stored(self) -> dict[str, Any]:
        """For the dry run, without anything that the rows say."""
        return {
            "rows": self.rows,
            "hidden_rows": self.hidden_rows,
            "passed": {kind.value: count for kind, count in self.passed_by_kind.most_common()},
            "read": self.read,
            "left": {sheet: why.value for sheet, why in self.left.items()},
        }
