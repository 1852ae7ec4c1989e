"""A list that somebody made by hand, out of its file: .xlsx or .csv, told by the content and not by the name.

What is read is text, trimmed, with dates as 2026-03-12, so that both kinds of file say the same. Reading takes seconds
of processor time for a large file: it belongs into a thread.
"""

import csv
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from io import BytesIO
from zipfile import BadZipFile, ZipFile

from files.plain_text import decoded

LINES_AT_MOST, CELLS_AT_MOST, CELL_LIMIT = 20_000, 60, 2_000
UNPACKED_LIMIT = 200 * 1024 * 1024  # bytes: a small archive may unpack to anything
_DELIMITERS = ",;\t"
_LOOKED_AT = 20
_OLD_EXCEL = b"\xd0\xcf\x11\xe0"


class Unreadable(StrEnum):
    not_a_table = "not_a_table"
    old_excel = "old_excel"
    empty = "empty"
    too_long = "too_long"


class CannotRead(Exception):
    """`why` the file is no list that can be read."""

    def __init__(self, why: Unreadable) -> None:
        super().__init__(why)
        self.why = why


@dataclass(frozen=True, slots=True)
class Line:
    """`number` as the person sees it in their own program: the first is 1, and blank lines count."""

    number: int
    cells: list[str]


def read_table(content: bytes) -> list[Line]:
    """The lines in which anything is written. Raises CannotRead."""
    if content.startswith(_OLD_EXCEL):
        raise CannotRead(Unreadable.old_excel)
    found: list[Line] = []
    for number, cells in enumerate(_excel(content) if content.startswith(b"PK") else _csv(content), start=1):
        texts = [_text(cell) for cell in cells[:CELLS_AT_MOST]]
        if any(texts):
            found.append(Line(number, texts))
        if len(found) > LINES_AT_MOST:
            raise CannotRead(Unreadable.too_long)
    if not found:
        raise CannotRead(Unreadable.empty)
    return found


def _excel(content: bytes) -> Iterator[tuple[object, ...]]:
    """The first sheet on which anything is written."""
    from openpyxl import load_workbook  # heavy, and most of the time nobody imports anything

    try:
        with ZipFile(BytesIO(content)) as archive:
            if sum(part.file_size for part in archive.infolist()) > UNPACKED_LIMIT:
                raise CannotRead(Unreadable.too_long)
        book = load_workbook(BytesIO(content), read_only=True, data_only=True)
        for sheet in book.worksheets:
            sheet.reset_dimensions()  # some programs write a size that is not true
            if any(cell is not None for row in sheet.iter_rows(max_row=_LOOKED_AT, values_only=True) for cell in row):
                yield from sheet.iter_rows(values_only=True)
                return
    except (BadZipFile, KeyError, ValueError, TypeError, AttributeError, SyntaxError):  # what openpyxl raises for junk
        raise CannotRead(Unreadable.not_a_table) from None


def _csv(content: bytes) -> Iterator[list[str]]:
    text = decoded(content)
    if text is None:
        raise CannotRead(Unreadable.not_a_table)
    first = text.splitlines()[:_LOOKED_AT]
    try:
        yield from csv.reader(text.splitlines(keepends=True), delimiter=_delimiter(first))
    except csv.Error:
        raise CannotRead(Unreadable.not_a_table) from None


def _delimiter(first: list[str]) -> str:
    """The one that cuts the most lines into the same number of cells."""

    def agreeing(delimiter: str) -> tuple[int, int]:
        widths = Counter(len(row) for row in _cut(first, delimiter) if len(row) > 1)
        return max(((lines, width) for width, lines in widths.items()), default=(0, 0))

    return max(_DELIMITERS, key=agreeing)


def _cut(lines: Iterable[str], delimiter: str) -> Iterator[list[str]]:
    try:
        yield from csv.reader(lines, delimiter=delimiter)
    except csv.Error:
        return


def _text(cell: object) -> str:
    if cell is None:
        return ""
    if isinstance(cell, datetime):
        return cell.date().isoformat()
    if isinstance(cell, date):
        return cell.isoformat()
    if isinstance(cell, float) and cell.is_integer():
        return str(int(cell))  # a phone, an id or a year that was kept as a number
    return "\n".join(str(cell).replace("\x00", "")[:CELL_LIMIT].splitlines()).strip()
