"""Makes one table of the sheets that are one list, with the columns of the main sheet first."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from services.importing.account import line_of
from services.importing.forms import SheetForm
from services.importing.passing import ReadLine


@dataclass(frozen=True, slots=True)
class Line:
    """A row of the list. Its number also tells the sheet: see `line_of`."""

    number: int
    cells: list[str]
    faults: Mapping[int, str] = field(default_factory=dict)


def joined(main: SheetForm, read: Sequence[SheetForm]) -> tuple[list[Line], dict[str, list[int | None]]]:
    """The lines of the table, those of the headings first; and where in each sheet its columns stand."""
    columns, more_headings = _columns(main, read)
    above = [_line(row, 0, columns[main.sheet.name], []) for row in main.above]
    above[-1].cells[len(main.headings) :] = more_headings
    rows = [
        _line(row, sheet, columns[form.sheet.name], form.name_parts)
        for sheet, form in enumerate(read)
        for row in form.kept
    ]
    return [*above, *rows], columns


def _columns(main: SheetForm, read: Sequence[SheetForm]) -> tuple[dict[str, list[int | None]], list[str]]:
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


def _line(row: ReadLine, sheet: int, place_of: Sequence[int | None], name_parts: Sequence[int]) -> Line:
    cells = ["" if place is None or place >= len(row.cells) else row.cells[place] for place in place_of]
    faults = {new: row.faults[old] for new, old in enumerate(place_of) if old is not None and old in row.faults}
    if name_parts:
        name = place_of.index(name_parts[0])
        cells[name] = " ".join(filter(None, (row.cells[part] for part in name_parts if part < len(row.cells))))
        for part in name_parts:
            if part in row.faults:
                faults[name] = row.faults[part]
    return Line(line_of(sheet, row.number), cells, faults)
