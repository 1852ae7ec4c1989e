"""Reads the rows of a list into entries; a row with any fault is reported with its line number and the reason.

It does not touch the database: known values come as `Reference`, so that it can run in a thread.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import asdict, dataclass, field
from datetime import date
from typing import Any

from models.imported_list import ListKind
from models.person import Role
from models.spelling import plain, plain_city
from services.comparing import in_legal_form
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
    """Ids of cities and topics by their `plain` names in both languages; the city for rows that name none; today's
    date.
    """

    cities: Mapping[str, int]
    topics: Mapping[str, int]
    home_city: int
    today: date


@dataclass(frozen=True, slots=True)
class Entry:
    """What one row says. `names_city` is False when the row takes the coordinator's own city. `person` and `offer` hold
    only the columns that are filled in; in a list of schools `person` is empty.
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
    """`other`: the line that this one repeats. `named`: a school. It holds no person's name, because it is stored with
    the list.
    """

    line: int
    problem: RowProblem
    other: int = 0
    named: str = ""


@dataclass(frozen=True, slots=True)
class Parsed:
    """`names_roles`: whether the list has a column of roles."""

    kind: ListKind
    entries: list[Entry]
    wrong: list[Wrong]
    names_roles: bool = True

    @classmethod
    def begun(cls, found: Recognized) -> "Parsed":
        return cls(found.kind, [], [], Column.role in found.places)


def parse(found: Recognized, reference: Reference) -> Parsed:
    parsed = Parsed.begun(found)
    for _ in rows_parsed(found, reference, parsed):
        pass
    return parsed


def rows_parsed(found: Recognized, reference: Reference, parsed: Parsed) -> Iterator[int]:
    """Parse row by row into `parsed`, yielding each line number, so that a long list can be abandoned halfway."""
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
    """The keys by which later rows can be recognized as repeating this one."""
    if not entry.person:
        return [(entry.city_id, plain(entry.school))]
    who = _who_and_where(entry)
    keys: list[object] = [(*who, in_legal_form(entry.school)[1]), (*who, "anywhere")]
    return keys if entry.telegram_id is None else [*keys, entry.telegram_id]


def _same_as(entry: Entry) -> list[object]:
    """The keys that this row would repeat. Namesakes at different schools are different people; a row without a school
    repeats any of them.
    """
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
    """The city's id; «г. Москва» is found too."""
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
    """Topics separated by commas, semicolons, slashes, bullets or new lines. «Финансы и закупки» is one topic."""
    found = []
    for one in re.split(r"[,;/•\n]", words):
        if said := plain(one):
            if said not in reference.topics:
                raise BadCell(RowProblem.unknown_topic)
            found.append(reference.topics[said])
    return tuple(dict.fromkeys(found))
