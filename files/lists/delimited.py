"""Lists as text: .csv, with whatever delimiter and encoding an office program writes."""

import csv
import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from io import BytesIO, TextIOWrapper
from itertools import chain, islice

from files.lists.limits import CannotRead, Limits, Unreadable
from files.lists.sheets import Grid
from files.plain_text import encoding_of

_DELIMITERS = ",;\t|"
_WEB_PAGE = re.compile(
    r"\s*<(?:!doctype|\?xml|html|head|meta|table|\w+:\w+)\b", re.IGNORECASE
)  # some programs call it .xls
_LOOKED_AT = 20
_NAMED_DELIMITER = re.compile(r"sep=(.)\s*", re.IGNORECASE)  # a first line that Excel understands and does not show


def delimited_grid(content: bytes, limits: Limits) -> Grid:
    """Raises CannotRead, also later while the rows are read."""
    encoding = encoding_of(content)
    if encoding is None:
        raise CannotRead(Unreadable.not_a_table)
    text = _opened(content, encoding)
    first = list(islice(text, _LOOKED_AT))
    if any(_WEB_PAGE.match(line) for line in first):
        raise CannotRead(Unreadable.web_page)
    named = _NAMED_DELIMITER.fullmatch(first[0]) if first else None
    if named:
        del first[0]
    rows = _rows(chain(first, text), named[1] if named else _delimiter(first), limits)
    return Grid("", hidden=False, rows=enumerate(rows, start=1))


def _opened(content: bytes, encoding: str) -> TextIOWrapper:
    return TextIOWrapper(BytesIO(content), encoding, newline="")


def _rows(text: Iterable[str], delimiter: str, limits: Limits) -> Iterator[list[str]]:
    taken: list[str] = []  # the lines of the file that the present row takes

    def lines() -> Iterator[str]:
        for line in text:
            taken.append(line)
            yield line

    cells = number = 0
    try:
        for number, row in enumerate(csv.reader(lines(), delimiter=delimiter), start=1):
            cells += len(row)
            if cells > limits.cells:
                raise CannotRead(Unreadable.too_many_cells)
            if not _closes_its_quotes(taken, delimiter):
                raise CannotRead(Unreadable.open_quote, number)
            taken.clear()
            yield row
    except csv.Error:  # a cell that is too long has mostly taken all rows below it
        why = Unreadable.open_quote if len(taken) > 1 else Unreadable.not_a_table
        raise CannotRead(why, number + 1 if len(taken) > 1 else None) from None


def _closes_its_quotes(row: Sequence[str], delimiter: str) -> bool:
    """A quote that is opened and not closed takes the next rows into its cell: up to a quote of theirs or to the end of
    the file. A quote inside a cell, as in «Школа "Росток"», takes nothing.
    """
    if len(row) == 1:
        return '"' not in row[0] or not _ends_open(row[0], delimiter)
    try:
        [cells] = csv.reader(row, delimiter=delimiter, strict=True)
    except csv.Error:
        return False
    return not any(_holds_a_row(cell, len(cells), delimiter) for cell in cells)


def _ends_open(line: str, delimiter: str) -> bool:
    """Whether the line would take the next one into its last cell."""
    [*_, last] = csv.reader([line.rstrip("\r\n") + "\n", "end"], delimiter=delimiter)
    return last != ["end"]


def _holds_a_row(cell: str, width: int, delimiter: str) -> bool:
    """Whether a line inside the cell has as many delimiters as a row of the list. A comma may be part of a text."""
    inside = cell.splitlines()[1:-1]
    return delimiter != "," and width > 2 and any(line.count(delimiter) == width - 1 for line in inside)


def _delimiter(first: list[str]) -> str:
    """The delimiter that splits the most lines into the same number of cells."""

    def agreeing(delimiter: str) -> tuple[int, int]:
        widths = Counter(len(row) for row in _cut(first, delimiter) if len(row) > 1)
        return max(((lines, width) for width, lines in widths.items()), default=(0, 0))

    return max(_DELIMITERS, key=agreeing)


def _cut(lines: Iterable[str], delimiter: str) -> Iterator[list[str]]:
    try:
        yield from csv.reader(lines, delimiter=delimiter)
    except csv.Error:
        return
