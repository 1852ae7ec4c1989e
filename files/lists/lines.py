"""Turns rows of values into lines of texts: trimmed, with dates as 2026-03-12, the same from every kind of file."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date, datetime

from files.lists.limits import CannotRead, Limits, Unreadable
from files.lists.sheets import Fault, Grid, SheetLine

_ERRORS = frozenset(
    [
        "#N/A",
        "#REF!",
        "#VALUE!",
        "#DIV/0!",
        "#NAME?",
        "#NUM!",
        "#NULL!",
        "#Н/Д",
        "#ССЫЛКА!",
        "#ЗНАЧ!",
        "#ДЕЛ/0!",
        "#ИМЯ?",
        "#ЧИСЛО!",
        "#ПУСТО!",
    ]
)


class LineReading:
    """Reads one file, whose sheets share the limit of text."""

    def __init__(self, limits: Limits) -> None:
        self._limits = limits
        self._text_left = limits.text

    def lines(self, grid: Grid) -> Iterator[SheetLine]:
        """One line more than the limit allows shows that there are more. Raises CannotRead."""
        found = 0
        merges = _Merges(grid)
        for number, values, faults in _with_faults(grid):
            line = self._line(number, values, faults)
            if any(line.cells) or line.faults:
                yield merges.fill(replace(line, hidden=number - 1 in grid.hidden_rows))
                found += 1
            if found > self._limits.lines:
                return

    def _line(self, number: int, values: Sequence[object], faults: Mapping[int, Fault]) -> SheetLine:
        places = range(min(max(len(values), max(faults, default=-1) + 1), self._limits.columns))
        texts = [_text(values[place], self._limits.cell) if place < len(values) else "" for place in places]
        told = {place: faults[place] for place in places if place in faults}
        for place, text in enumerate(texts):
            if text in _ERRORS:
                told[place], texts[place] = Fault.error_value, ""
        self._text_left -= sum(map(len, texts))
        if self._text_left < 0:
            raise CannotRead(Unreadable.too_much_text)
        return SheetLine(number, texts, told)


def _with_faults(grid: Grid) -> Iterator[tuple[int, Sequence[object], Mapping[int, Fault]]]:
    """The rows, including those with nothing but faults, which calamine takes for blank."""
    by_row: dict[int, dict[int, Fault]] = defaultdict(dict)
    for (row, column), fault in sorted(grid.faults.items(), reverse=True):
        by_row[row + 1][column] = fault
    for number, values in grid.rows:
        while by_row and (first := next(reversed(by_row))) < number:
            yield first, (), by_row.pop(first)
        yield number, values, by_row.pop(number, {})
    for number in reversed(list(by_row)):
        yield number, (), by_row[number]


class _Merges:
    """The text of a merged cell counts for each of its rows that has other text."""

    def __init__(self, grid: Grid) -> None:
        self._beginning: dict[int, list[tuple[int, int]]] = defaultdict(list)
        self._across: dict[int, int] = {}
        for (top, left), (bottom, right) in grid.merged:
            self._across[top + 1] = max(self._across.get(top + 1, 1), right - left + 1)
            if bottom > top:
                self._beginning[top + 1].append((left, bottom + 1))
        self._open: dict[int, tuple[SheetLine, int]] = {}  # by column: the first line of the range, and its last number

    def fill(self, line: SheetLine) -> SheetLine:
        for place, (first, last) in list(self._open.items()):
            if line.number > last:
                del self._open[place]
            else:
                _continue(place, first, line)
        for place, last in self._beginning.pop(line.number, ()):
            if place < len(line.cells):
                self._open[place] = line, last
        return replace(line, across=self._across.get(line.number, 1))


def _continue(place: int, first: SheetLine, line: SheetLine) -> None:
    line.cells.extend([""] * (place + 1 - len(line.cells)))
    if not line.cells[place]:
        line.cells[place] = first.cells[place]
        line.continued.append(place)
        if place in first.faults:
            line.faults[place] = first.faults[place]


def _text(value: object, limit: int) -> str:
    if value is None:
        return ""
    if isinstance(value, datetime):
        return value.date().isoformat()
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, float) and value.is_integer():
        return str(int(value))  # a phone number, an id or a year that was stored as a number
    return "\n".join(str(value).replace("\x00", "")[:limit].splitlines()).strip()
