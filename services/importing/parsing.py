"""Reads all rows of a list; a row that is not loaded is reported with its line number and the reason.

It does not touch the database: known values come as `Reference`, so that it can run in a thread.
"""

from collections.abc import Iterator
from itertools import chain

from models.imported_list import ListKind
from models.school_names import school_name
from models.spelling import plain
from services.importing.cells import BadCell, RowProblem
from services.importing.columns import Recognized
from services.importing.dates import puts_day_first
from services.importing.headings import Column
from services.importing.pairs import PairsReading
from services.importing.row_reading import RowReading
from services.importing.rows import NAME_PARTS, Entry, Parsed, Reference, Wrong, rows_of
from services.people.names import is_initial


def parse(found: Recognized, reference: Reference) -> Parsed:
    parsed = Parsed.begun(found)
    for _ in rows_parsed(found, reference, parsed):
        pass
    return parsed


def rows_parsed(found: Recognized, reference: Reference, parsed: Parsed) -> Iterator[int]:
    """Parse row by row into `parsed`, yielding each line number, so that a long list can be abandoned halfway."""
    first_lines: dict[object, int] = {}
    dated = [_column(found, column) for column in (Column.since, Column.agreement_date)]
    day_first = puts_day_first(chain.from_iterable(dated))
    pairs = PairsReading(found, reference, parsed, day_first)
    for row in rows_of(found):
        yield row.line
        if found.kind is ListKind.pairs:
            pairs.read(row)
            continue
        reading = RowReading(row, found, reference, day_first=day_first)
        try:
            entry = reading.school() if found.kind is ListKind.schools else reading.person()
        except BadCell as bad:
            parsed.wrong.append(Wrong(row.line, bad.problem))
            continue
        other = next((first_lines[key] for key in _same_as(entry) if key in first_lines), None)
        if other is not None:
            parsed.wrong.append(Wrong(row.line, RowProblem.repeated, other))
            continue
        parsed.entries.append(entry)
        parsed.problems.extend(reading.problems)
        parsed.posts.update(reading.posts)
        first_lines.update({key: row.line for key in _standing_for(entry) if key not in first_lines})


def _column(found: Recognized, column: Column) -> Iterator[str]:
    """What the list says in that column, as it is written."""
    place = found.used.get(column)
    if place is not None:
        yield from (line.cells[place] for line in found.lines if place < len(line.cells))


def _standing_for(entry: Entry) -> list[object]:
    """The keys by which later rows can be recognized as repeating this one."""
    if not entry.person:
        return [(entry.city_id, plain(entry.school))]
    who = _who_and_where(entry)
    keys: list[object] = [(*who, school_name(entry.school).name), (*who, "anywhere")]
    keys += [("in full", initials) if full else ("initials", initials) for full, initials in _in_initials(entry)]
    return keys if entry.telegram_id is None else [*keys, entry.telegram_id]


def _same_as(entry: Entry) -> list[object]:
    """The keys that this row would repeat. Namesakes at different schools are different people; a row without a school
    repeats any of them.
    """
    if not entry.person:
        return [(entry.city_id, plain(entry.school))]
    who = _who_and_where(entry)
    keys: list[object] = [(*who, school_name(entry.school).name), (*who, "")] if entry.school else [(*who, "anywhere")]
    keys += [("initials", initials) if full else ("in full", initials) for full, initials in _in_initials(entry)]
    return keys if entry.telegram_id is None else [*keys, entry.telegram_id]


def _who_and_where(entry: Entry) -> tuple[object, ...]:
    return (entry.city_id, *(plain(entry.person[part]) for part in NAME_PARTS))


def _in_initials(entry: Entry) -> list[tuple[bool, object]]:
    """Whether the first name is written in full, and a key by which somebody is the same with initials only, at one
    school.
    """
    if not entry.school:
        return []
    surname, first_name, patronymic = (plain(entry.person[part]) for part in NAME_PARTS)
    key = (entry.city_id, surname, first_name[:1], patronymic[:1], school_name(entry.school).name)
    return [(not is_initial(entry.person["first_name"]), key)]
