"""Rows of a list, read one by one into entries; a row in which anything is wrong is told with its number and reason.

No database here: what the rows are compared with comes as `Reference`, so that this can run beside the program.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import asdict, dataclass, field
from datetime import date
from typing import Any

from models.imported_list import ListKind
from models.person import Role
from services.comparing import in_legal_form, plain, plain_city
from services.importing.cells import (
    BadCell,
    RowProblem,
    capacity_in,
    forms_in,
    is_nothing,
    month_in,
    name_in,
    position_in,
    roles_in,
    telegram_id_in,
    within,
)
from services.importing.columns import Column, Recognized
from services.links import is_link
from services.people.person import SCHOOL_LIMIT
from services.vetting.applications import ABOUT_LIMIT, PLACE_LIMIT

DISTRICT_LIMIT = 100
NAME_PARTS = ("surname", "first_name", "patronymic")


@dataclass(frozen=True, slots=True)
class Reference:
    """Ids of cities and topics by their plain names in both languages; the city of a list that names none."""

    cities: Mapping[str, int]
    topics: Mapping[str, int]
    home_city: int
    today: date


@dataclass(frozen=True, slots=True)
class Entry:
    """What one row says; its city is the list's own where it `names_city` none. `person` and `offer` hold only the
    columns that it fills; a row of a list of schools has no person.
    """

    line: int
    city_id: int
    names_city: bool
    school: str = ""
    district: str = ""
    telegram_id: int | None = None
    person: dict[str, Any] = field(default_factory=dict)
    roles: frozenset[Role] = frozenset()
    offer: dict[str, Any] = field(default_factory=dict)
    forms: tuple[bool, bool] | None = None
    topics: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class Wrong:
    """`other`: the line that this one repeats. `named`: a school. No name of a person: it is kept with the list."""

    line: int
    problem: RowProblem
    other: int = 0
    named: str = ""


@dataclass(frozen=True, slots=True)
class Parsed:
    kind: ListKind
    entries: list[Entry]
    wrong: list[Wrong]


def parse(found: Recognized, reference: Reference) -> Parsed:
    parsed = Parsed(found.kind, [], [])
    for _ in rows_parsed(found, reference, parsed):
        pass
    return parsed


def rows_parsed(found: Recognized, reference: Reference, parsed: Parsed) -> Iterator[int]:
    """Read one row after another into `parsed`, and tell its number: a long list can be left in the middle."""
    read = _read_school if found.kind is ListKind.schools else _read_person
    first_lines: dict[object, int] = {}
    for row in _rows(found):
        yield row.line
        try:
            if row.fault is not None:
                raise BadCell(RowProblem(row.fault))
            entry = read(row, found.kind, reference)
        except BadCell as bad:
            parsed.wrong.append(Wrong(row.line, bad.problem))
            continue
        other = next((first_lines[key] for key in _same_as(entry) if key in first_lines), None)
        if other is None:
            parsed.entries.append(entry)
            first_lines.update({key: row.line for key in _standing_for(entry) if key not in first_lines})
        else:
            parsed.wrong.append(Wrong(row.line, RowProblem.repeated, other))


_OF_SEVERAL_LINES = (Column.about, Column.topics)


@dataclass(frozen=True, slots=True)
class _Row:
    line: int
    cells: dict[Column, str]
    fault: str | None

    def __getitem__(self, column: Column) -> str:
        said = self.cells.get(column, "")
        return said if column in _OF_SEVERAL_LINES else " ".join(said.split())


def _rows(found: Recognized) -> Iterator[_Row]:
    for line in found.lines:
        there = {column: line.cells[place] for column, place in found.places.items() if place < len(line.cells)}
        cells = {
            column: words for column, words in there.items() if not is_nothing(words, counted=column is Column.capacity)
        }
        fault = next((line.faults[place] for place in found.places.values() if place in line.faults), None)
        if cells or fault:
            yield _Row(line.number, cells, fault)


def _standing_for(entry: Entry) -> list[object]:
    """Under what a row is known to the rows below it."""
    if not entry.person:
        return [(entry.city_id, plain(entry.school))]
    who = _who_and_where(entry)
    keys: list[object] = [(*who, in_legal_form(entry.school)[1]), (*who, "anywhere")]
    return keys if entry.telegram_id is None else [*keys, entry.telegram_id]


def _same_as(entry: Entry) -> list[object]:
    """What a row repeats. Namesakes work at different schools; who names none repeats any of them."""
    if not entry.person:
        return [(entry.city_id, plain(entry.school))]
    who = _who_and_where(entry)
    keys: list[object] = [(*who, in_legal_form(entry.school)[1]), (*who, "")] if entry.school else [(*who, "anywhere")]
    return keys if entry.telegram_id is None else [*keys, entry.telegram_id]


def _who_and_where(entry: Entry) -> tuple[object, ...]:
    return (entry.city_id, *(plain(entry.person[part]) for part in NAME_PARTS))


def _read_school(row: _Row, _kind: ListKind, reference: Reference) -> Entry:
    if not row[Column.school]:
        raise BadCell(RowProblem.no_school)
    return Entry(
        line=row.line,
        city_id=_city(row, reference),
        names_city=bool(row[Column.city]),
        school=within(row[Column.school], SCHOOL_LIMIT),
        district=within(row[Column.district], DISTRICT_LIMIT),
    )


def _read_person(row: _Row, kind: ListKind, reference: Reference) -> Entry:
    roles = roles_in(row[Column.role])
    if not roles and kind is ListKind.mentors:
        roles = frozenset({Role.mentor})
    forms = forms_in(row[Column.forms]) if row[Column.forms] else None
    return Entry(
        line=row.line,
        city_id=_city(row, reference),
        names_city=bool(row[Column.city]),
        school=within(row[Column.school], SCHOOL_LIMIT),
        district=within(row[Column.district], DISTRICT_LIMIT),
        telegram_id=telegram_id_in(row[Column.telegram_id]) if row[Column.telegram_id] else None,
        person=_who(row, reference),
        roles=roles,
        offer=_offer(row, forms) if Role.mentor in roles else {},
        forms=forms,
        topics=_topics(row[Column.topics], reference),
    )


def _city(row: _Row, reference: Reference) -> int:
    """«г. Москва» too."""
    said = plain_city(row[Column.city])
    if not said:
        return reference.home_city
    if said not in reference.cities:
        raise BadCell(RowProblem.unknown_city)
    return reference.cities[said]


def _who(row: _Row, reference: Reference) -> dict[str, Any]:
    parts = [row[Column.surname], row[Column.first_name], row[Column.patronymic]]
    told_apart = bool(parts[0] and parts[1])
    name = name_in(("," if told_apart else " ").join(filter(None, parts)) or row[Column.name])
    who: dict[str, Any] = asdict(name)
    if row[Column.position]:
        who["position"] = position_in(row[Column.position])
    if row[Column.since]:
        who["in_post_since"] = month_in(row[Column.since], reference.today)
    return who


def _offer(row: _Row, forms: tuple[bool, bool] | None) -> dict[str, Any]:
    offer: dict[str, Any] = {}
    if row[Column.about]:
        offer["about"] = within(row[Column.about], ABOUT_LIMIT)
    if row[Column.capacity]:
        offer["capacity"] = capacity_in(row[Column.capacity])
    if row[Column.link]:
        offer["video_link"] = _link(row[Column.link])
    if forms is not None:
        offer["remote"], offer["in_person"] = forms
    if row[Column.building]:
        offer["building"] = within(row[Column.building], PLACE_LIMIT)
    elif offer.get("in_person") and not row[Column.school]:
        raise BadCell(RowProblem.no_building)
    return offer


def _link(words: str) -> str:
    if not is_link(words):
        raise BadCell(RowProblem.bad_link)
    return within(words, PLACE_LIMIT)


def _topics(words: str, reference: Reference) -> tuple[int, ...]:
    """Named one after another, whatever stands between them. «Финансы и закупки» is one topic."""
    found = []
    for one in re.split(r"[,;/•\n]", words):
        if said := plain(one):
            if said not in reference.topics:
                raise BadCell(RowProblem.unknown_topic)
            found.append(reference.topics[said])
    return tuple(dict.fromkeys(found))
