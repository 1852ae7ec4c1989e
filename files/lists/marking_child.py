"""The process that marks one list. It gets one line of JSON and the file, and returns an .xlsx file or the refusal."""

import json
import sys
from collections import defaultdict
from io import BytesIO
from typing import Any

from openpyxl import Workbook, load_workbook
from openpyxl.cell import Cell
from openpyxl.comments import Comment
from openpyxl.styles import Alignment, Font, PatternFill
from openpyxl.worksheet.worksheet import Worksheet

from files.confined import confine
from files.lists.limits import CannotRead, Limits
from files.lists.lines import LineReading
from files.lists.tables import grids, junk_refused

_BAD = PatternFill("solid", fgColor="FFFFC7CE")
_WIDTH = 60
_NO_CONTROL = dict.fromkeys([*range(9), 11, 12, *range(14, 32)])  # what XML cannot hold


def give_back() -> None:
    limits = Limits(**json.loads(sys.argv[1]))
    confine(limits)
    asked = json.loads(sys.stdin.buffer.readline())
    content = sys.stdin.buffer.read()
    try:
        sys.stdout.buffer.write(_made(content, asked, limits))
    except CannotRead as error:
        sys.stdout.buffer.write(f"refused {error.why}".encode())
    sys.stdout.buffer.flush()


def _made(content: bytes, asked: dict[str, Any], limits: Limits) -> bytes:
    """Raises CannotRead."""
    book = _original(content) or _copied(content, limits)
    for sheet, marks in _by_sheet(book, asked["marks"]):
        _mark(sheet, marks, asked["heading"])
    made = BytesIO()
    book.save(made)
    return made.getvalue()


def _original(content: bytes) -> Any:
    """None for what openpyxl does not open: other formats, and some workbooks that Excel opens."""
    if not content.startswith(b"PK"):
        return None
    try:
        return load_workbook(BytesIO(content))
    except Exception:  # openpyxl raises whatever its parts raise
        return None


def _copied(content: bytes, limits: Limits) -> Any:
    book = Workbook()
    book.remove(book.active)
    reading = LineReading(limits)
    with junk_refused():
        for grid in grids(content, limits):
            sheet = book.create_sheet(_title(grid.name))
            sheet.sheet_state = "hidden" if grid.hidden else "visible"
            for line in reading.lines(grid):
                for place, words in enumerate(line.cells, start=1):
                    if words:
                        _write(sheet.cell(line.number, place), words)
    return book


def _title(name: str) -> str:
    return "".join("_" if letter in "[]:*?/\\" else letter for letter in name)[:31] or "1"


def _write(cell: Cell, words: str) -> None:
    """As text, whatever it begins with."""
    cell.value = words.translate(_NO_CONTROL)
    cell.data_type = "s"


def _by_sheet(book: Any, marks: list[dict[str, Any]]) -> list[tuple[Worksheet, dict[int, list[dict[str, Any]]]]]:
    """Marks by line. A mark that names no sheet is for the first visible one."""
    visible = [one for one in book.worksheets if one.sheet_state == "visible"] or book.worksheets
    found: dict[str, dict[int, list[dict[str, Any]]]] = defaultdict(lambda: defaultdict(list))
    for mark in marks:
        found[_title(mark["sheet"]) if mark["sheet"] else visible[0].title][mark["line"]].append(mark)
    return [(sheet, found[sheet.title]) for sheet in book.worksheets if sheet.title in found]


def _mark(sheet: Worksheet, marks: dict[int, list[dict[str, Any]]], heading: str) -> None:
    """Write what is wrong behind the last column, and colour the bad cells."""
    column = _last_filled(sheet) + 1
    top = max(1, min(marks) - 1)
    for line, there in marks.items():
        note = sheet.cell(line, column)
        _write(note, "; ".join(dict.fromkeys(one["words"] for one in there)))
        note.fill, note.alignment = _BAD, Alignment(wrap_text=True, vertical="top")
        for one in there:
            if one["place"] is not None:
                _colour(sheet, line, one["place"] + 1, one["words"])
    head = sheet.cell(_heading_line(sheet, top), column)
    _write(head, heading)
    head.font = Font(bold=True)
    sheet.column_dimensions[head.column_letter].width = _WIDTH


def _colour(sheet: Worksheet, line: int, column: int, words: str) -> None:
    """A cell that is merged with others is coloured at their beginning."""
    cell = sheet.cell(line, column)
    if not isinstance(cell, Cell):
        ranges = (one for one in sheet.merged_cells.ranges if cell.coordinate in one)
        cell = next(sheet.cell(one.min_row, one.min_col) for one in ranges)
    cell.fill = _BAD
    if cell.comment is None:
        cell.comment = Comment(words, "")


def _last_filled(sheet: Worksheet) -> int:
    """The last column in which anything stands; formats alone may reach further."""
    filled = (cell.column for row in sheet.iter_rows() for cell in row if cell.value is not None)
    return max(filled, default=0)


def _heading_line(sheet: Worksheet, top: int) -> int:
    """The fullest line above the first mark; of equally full ones the first."""
    lines = range(1, min(top, 20) + 1)
    return max(lines, key=lambda line: (sum(cell.value is not None for cell in sheet[line]), -line))


if __name__ == "__main__":
    give_back()
