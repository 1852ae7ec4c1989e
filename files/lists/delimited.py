"""Lists as text: .csv, with whatever delimiter and encoding an office program writes."""

import csv
from collections import Counter
from collections.abc import Iterable, Iterator
from io import BytesIO, TextIOWrapper
from itertools import islice

from files.lists.limits import CannotRead, Limits, Unreadable
from files.lists.sheets import Grid
from files.plain_text import encoding_of

_DELIMITERS = ",;\t"
_LOOKED_AT = 20


def delimited_grid(content: bytes, limits: Limits) -> Grid:
    """Raises CannotRead, also later while the rows are read."""
    encoding = encoding_of(content)
    if encoding is None:
        raise CannotRead(Unreadable.not_a_table)
    first = list(islice(_opened(content, encoding), _LOOKED_AT))
    rows = _rows(csv.reader(_opened(content, encoding), delimiter=_delimiter(first)), limits)
    return Grid("", hidden=False, rows=enumerate(rows, start=1))


def _opened(content: bytes, encoding: str) -> TextIOWrapper:
    return TextIOWrapper(BytesIO(content), encoding, newline="")


def _rows(reader: Iterator[list[str]], limits: Limits) -> Iterator[list[str]]:
    cells = 0
    try:
        for row in reader:
            cells += len(row)
            if cells > limits.cells:
                raise CannotRead(Unreadable.too_many_cells)
            yield row
    except csv.Error:
        raise CannotRead(Unreadable.not_a_table) from None


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
