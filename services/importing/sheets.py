"""Chooses the sheets of a file that are one list, and makes one table of them.

The main sheet is the one with a column of names and the most columns that we know; of two, the one with more rows.
Visible sheets of the same form, such as one for each district, are read together with it.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from types import MappingProxyType

from models.spelling import plain
from services.importing.account import Account, Passed, SheetLeft, line_of
from services.importing.columns import LOOKED_AT, Recognized, Told, UnknownHeadings, recognize
from services.importing.forms import ReadSheet, SheetForm, form_of
from services.importing.headings import Column
from services.importing.joining import joined
from services.importing.passing import reads_like_a_name

_EXAMPLES = re.compile(r"(?:образец|пример|шаблон|sample|example|template)\b")
_ROLES = ("ментор", "стаж", "mentor", "mentee")
_OF_MENTORS = frozenset({Column.capacity, Column.link, Column.about})
_ALIKE = 2 / 3  # of the known columns of two sheets, how many must be in both


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


def recognize_list(sheets: Sequence[ReadSheet], told: Told = MappingProxyType({})) -> Recognized:
    """The sheets that are one list, as one table. Raises NoList."""
    left: dict[str, SheetLeft] = {}
    forms, seen = list[SheetForm](), list[SeenHeadings]()
    for sheet in sheets:
        if sheet.hidden:
            left[sheet.name] = SheetLeft.hidden
        elif _EXAMPLES.match(plain(sheet.name)):
            left[sheet.name] = SheetLeft.example
        else:
            try:
                forms.append(form_of(sheet, told))
            except UnknownHeadings:
                left[sheet.name] = SheetLeft.no_headings
                seen.append(_seen(sheet))
    if not forms:
        raise NoList(seen)
    main = max(forms, key=lambda form: form.rank)
    read = [form for form in forms if form is main or (form.kept and _alike(form, main))]
    left |= {form.sheet.name: _why_left(form) for form in forms if form not in read}
    lines, columns = joined(main, read)
    found = recognize(lines, told, at=len(main.above) - 1)
    in_order = {sheet.name: left[sheet.name] for sheet in sheets if sheet.name in left}
    return replace(found, account=_account(read, len(found.lines), in_order, columns))


def _seen(sheet: ReadSheet) -> SeenHeadings:
    """The first line with the most filled cells near the top of the sheet."""
    line = max(sheet.lines[:LOOKED_AT], key=lambda line: sum(map(bool, line.cells)))
    return SeenHeadings(sheet.name, line.number, [words for words in line.cells if words and not _is_private(words)])


def _is_private(words: str) -> bool:
    """What stands there is kept and shown, so people's names, phones and addresses are left out."""
    return "@" in words or sum(map(str.isdigit, words)) > 4 or reads_like_a_name(words)


def _alike(form: SheetForm, main: SheetForm) -> bool:
    """Whether both have mostly the same columns, and neither says in its columns or name that it is of other people."""
    mine, theirs = form.found.used.keys(), main.found.used.keys()
    roles = {_role_named(form.sheet.name), _role_named(main.sheet.name)} - {""}
    same_people = len(roles) < 2 and mine & _OF_MENTORS == theirs & _OF_MENTORS
    return same_people and len(mine & theirs) >= _ALIKE * len(mine | theirs)


def _role_named(sheet: str) -> str:
    return next((role for role in _ROLES if plain(sheet).startswith(role)), "")


def _why_left(form: SheetForm) -> SheetLeft:
    return SheetLeft.other_form if form.kept else SheetLeft.no_rows


def _account(
    read: Sequence[SheetForm], lines: int, left: dict[str, SheetLeft], columns: dict[str, list[int | None]]
) -> Account:
    passed = [Passed(line_of(sheet, row), kind) for sheet, form in enumerate(read) for row, kind in form.passed]
    return Account(
        rows=lines + len(passed),
        hidden_rows=sum(row.hidden for form in read for row in form.rows),
        passed=passed,
        left=left,
        columns=columns,
    )
