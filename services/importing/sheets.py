"""Chooses the sheets of a file that are one list, and makes one table of them.

The main sheet is the one with a column of names and the most columns that we know; of two, the one with more rows.
Visible sheets of the same form, such as one for each district, are read together with it.
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import cached_property
from typing import Protocol

from models.imported_list import ListKind
from models.spelling import plain
from services.importing.account import Account, Passed, RowPassed, SheetLeft, line_of
from services.importing.columns import LOOKED_AT, Column, Recognized, UnknownHeadings, recognize
from services.importing.passing import ReadLine, RowPassing, reads_like_a_name

_EXAMPLES = re.compile(r"(?:образец|пример|шаблон|sample|example|template)\b")
_ROLES = ("ментор", "стаж", "mentor", "mentee")
_OF_MENTORS = frozenset({Column.capacity, Column.link, Column.about})
_ALIKE = 2 / 3  # of the known columns of two sheets, how many must be in both
_HEADING_LINES = 2


@dataclass(frozen=True, slots=True)
class SeenHeadings:
    """What stands where headings were looked for; `line` is its number in the sheet."""

    sheet: str
    line: int
    headings: list[str]


class NoList(Exception):
    """No visible sheet has a column of names or of schools. `seen`: what they have instead."""

    def __init__(self, seen: Sequence[SeenHeadings]) -> None:
        super().__init__("no list")
        self.seen = seen


class ReadSheet(Protocol):
    @property
    def name(self) -> str: ...
    @property
    def hidden(self) -> bool: ...
    @property
    def lines(self) -> Sequence[ReadLine]: ...


@dataclass(frozen=True, slots=True)
class Line:
    """A row of the list. Its number also tells the sheet: see `line_of`."""

    number: int
    cells: list[str]
    faults: Mapping[int, str] = field(default_factory=dict)


@dataclass(frozen=True)
class _Form:
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

    @property
    def rank(self) -> tuple[bool, bool, int, int]:
        return bool(self.kept), self.found.kind is not ListKind.schools, len(self.found.places), len(self.kept)


def recognize_list(sheets: Sequence[ReadSheet]) -> Recognized:
    """The sheets that are one list, as one table. Raises NoList."""
    left: dict[str, SheetLeft] = {}
    forms, seen = list[_Form](), list[SeenHeadings]()
    for sheet in sheets:
        if sheet.hidden:
            left[sheet.name] = SheetLeft.hidden
        elif _EXAMPLES.match(plain(sheet.name)):
            left[sheet.name] = SheetLeft.example
        else:
            try:
                forms.append(_form(sheet))
            except UnknownHeadings:
                left[sheet.name] = SheetLeft.no_headings
                seen.append(_seen(sheet))
    if not forms:
        raise NoList(seen)
    main = max(forms, key=lambda form: form.rank)
    read = [form for form in forms if form is main or (form.kept and _alike(form, main))]
    left |= {form.sheet.name: _why_left(form) for form in forms if form not in read}
    return _together(main, read, {sheet.name: left[sheet.name] for sheet in sheets if sheet.name in left})


def _form(sheet: ReadSheet) -> _Form:
    """Raises UnknownHeadings."""
    found = recognize(sheet.lines)
    first = len(sheet.lines) - len(found.lines)
    above, rows = sheet.lines[max(first - _HEADING_LINES, 0) : first], sheet.lines[first:]
    passing = RowPassing(found.kind, found.places, [line.cells for line in above])
    told = [(row, passing.passed(row)) for row in rows]
    passed = [(row.number, kind) for row, kind in told if kind is not None]
    return _Form(sheet, found, above, rows, [row for row, kind in told if kind is None], passed)


def _seen(sheet: ReadSheet) -> SeenHeadings:
    """The first line with the most filled cells near the top of the sheet."""
    line = max(sheet.lines[:LOOKED_AT], key=lambda line: sum(map(bool, line.cells)))
    return SeenHeadings(sheet.name, line.number, [words for words in line.cells if words and not _is_private(words)])


def _is_private(words: str) -> bool:
    """What stands there is kept and shown, so people's names, phones and addresses are left out."""
    return "@" in words or sum(map(str.isdigit, words)) > 4 or reads_like_a_name(words)


def _alike(form: _Form, main: _Form) -> bool:
    """Whether both have mostly the same columns, and neither says in its columns or name that it is of other people."""
    mine, theirs = form.found.places.keys(), main.found.places.keys()
    roles = {_role_named(form.sheet.name), _role_named(main.sheet.name)} - {""}
    same_people = len(roles) < 2 and mine & _OF_MENTORS == theirs & _OF_MENTORS
    return same_people and len(mine & theirs) >= _ALIKE * len(mine | theirs)


def _role_named(sheet: str) -> str:
    return next((role for role in _ROLES if plain(sheet).startswith(role)), "")


def _why_left(form: _Form) -> SheetLeft:
    return SheetLeft.other_form if form.kept else SheetLeft.no_rows


def _together(main: _Form, read: Sequence[_Form], left: dict[str, SheetLeft]) -> Recognized:
    columns, more_headings = _columns(main, read)
    above = [_line(row, 0, columns[main.sheet.name]) for row in main.above]
    above[-1].cells[len(main.headings) :] = more_headings
    lines = [_line(row, sheet, columns[form.sheet.name]) for sheet, form in enumerate(read) for row in form.kept]
    passed = [Passed(line_of(sheet, row), kind) for sheet, form in enumerate(read) for row, kind in form.passed]
    account = Account(
        rows=len(lines) + len(passed),
        hidden_rows=sum(row.hidden for form in read for row in form.rows),
        passed=passed,
        left=left,
        columns=columns,
    )
    return replace(recognize([*above, *lines]), account=account)


def _columns(main: _Form, read: Sequence[_Form]) -> tuple[dict[str, list[int | None]], list[str]]:
    """Where in each sheet the columns of the whole list stand: those of the main sheet, then those that only others
    have, whose headings are returned as well.
    """
    own = main.headings
    keys = [main.key(place) for place in range(len(own))]
    more = {key: form.headings[place] for form in read for key, place in form.place_of.items() if key not in keys}
    found = dict[str, list[int | None]]()
    for form in read:
        alike = form.headings == own
        there = list(range(len(own))) if alike else [form.place_of.get(key) for key in keys]
        found[form.sheet.name] = [*there, *(form.place_of.get(key) for key in more)]
    return found, list(more.values())


def _line(row: ReadLine, sheet: int, place_of: Sequence[int | None]) -> Line:
    cells = ["" if place is None or place >= len(row.cells) else row.cells[place] for place in place_of]
    faults = {new: row.faults[old] for new, old in enumerate(place_of) if old is not None and old in row.faults}
    return Line(line_of(sheet, row.number), cells, faults)
