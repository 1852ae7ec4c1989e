"""Reads one row of a list. A bad cell is left out and noted; only a missing name or a contradiction keeps a row out."""

import re
from collections.abc import Callable, Iterator
from functools import partial
from typing import Any, TypeVar

from models.imported_list import ListKind
from models.person import Position, Role
from models.spelling import plain, plain_city
from services.importing.cells import (
    BadCell,
    RowProblem,
    capacity_in,
    coordinates_in,
    forms_in,
    link_in,
    roles_in,
    telegram_id_in,
    within,
)
from services.importing.columns import Recognized
from services.importing.dates import Since, since_in
from services.importing.headings import Column
from services.importing.name_cells import NameCell, name_in, name_in_parts
from services.importing.posts import position_in
from services.importing.quoting import quoted
from services.importing.rows import NAME_PARTS, Entry, Problem, Reference, Row
from services.people.person import SCHOOL_LIMIT
from services.vetting.applications import ABOUT_LIMIT, PLACE_LIMIT

DISTRICT_LIMIT = 100
_NAMES = (Column.surname, Column.first_name, Column.name)
_CITY_WORDS = re.compile(r"^(?:г о|го|гор|городской округ|мо|муниципальн\w+ (?:округ|образование)) | (?:г|город)$")
_Value = TypeVar("_Value")


class RowReading:
    """Reads `row` once. `problems`: the cells that were left out; `posts`: the post as written and as taken."""

    def __init__(self, row: Row, found: Recognized, reference: Reference, *, day_first: bool) -> None:
        self._row = row
        self._found = found
        self._reference = reference
        self._day_first = day_first
        self._name: tuple[str, ...] = ()
        self.problems: list[Problem] = []
        self.posts: list[tuple[str, Position | None]] = []

    def school(self) -> Entry:
        """Raises BadCell: a school needs its name and its city."""
        if fault := self._row.faults.get(Column.school) or self._row.faults.get(Column.city):
            raise BadCell(fault)
        if not self._row[Column.school]:
            raise BadCell(RowProblem.no_school)
        city_id = self._city()
        if city_id is None and self._row[Column.city]:
            raise BadCell(RowProblem.unknown_city)
        return Entry(
            line=self._row.line,
            city_id=city_id or self._reference.home_city,
            names_city=city_id is not None,
            school=within(self._row[Column.school], SCHOOL_LIMIT),
            district=self._district(),
            coordinates=self._cell(Column.coordinates, coordinates_in, None),
        )

    def person(self) -> Entry:
        """Raises BadCell. A school in an unknown city is left out too, since it would become one of another city."""
        named = self._named()
        city_id = self._cell(Column.city, self._known_city, None) or self._city()
        is_city_bad = any(problem.column is Column.city for problem in self.problems)
        school = "" if is_city_bad else self._cell(Column.school, partial(within, limit=SCHOOL_LIMIT), "")
        roles, forms = self._roles(), self._cell(Column.forms, forms_in, None)
        since = self._since()
        return Entry(
            line=self._row.line,
            city_id=city_id or self._reference.home_city,
            names_city=city_id is not None,
            school=school,
            district=self._district(),
            coordinates=self._cell(Column.coordinates, coordinates_in, None) if school else None,
            telegram_id=self._cell(Column.telegram_id, telegram_id_in, None),
            person={**{part: getattr(named.name, part) for part in NAME_PARTS}, **self._post(since)},
            roles=roles,
            offer=self._offer(forms, school) if Role.mentor in roles else {},
            forms=forms,
            topics=tuple(dict.fromkeys(self._topics())),
            former=named.former,
            since=since,
            city_unknown=is_city_bad,
        )

    def _cell(self, column: Column, read: Callable[[str], _Value], without: _Value) -> _Value:
        """What the cell says; `without` when it is empty or bad."""
        if fault := self._row.faults.get(column):
            self._note(column, fault)
        elif words := self._row[column]:
            try:
                return read(words)
            except BadCell as bad:
                self._note(column, bad.problem, words)
        return without

    def _note(self, column: Column, kind: RowProblem, words: str = "") -> None:
        self.problems.append(Problem(self._row.line, column, kind, quoted(column, words, self._name)))

    def _named(self) -> NameCell:
        row = self._row
        parts = row[Column.surname], row[Column.first_name], row[Column.patronymic]
        whole = " ".join(filter(None, parts)) or row.cells.get(Column.name, "")
        fault = next((row.faults[column] for column in _NAMES if column in row.faults), None)
        if fault and not (parts[0] and parts[1]) and not row[Column.name]:
            raise BadCell(fault)
        named = name_in_parts(*parts) if parts[0] and parts[1] else name_in(whole)
        self._name = named.name.surname, named.name.first_name
        if Column.patronymic in row.faults:
            self._note(Column.patronymic, row.faults[Column.patronymic])
        if not named.is_clear:
            self._note(Column.name, RowProblem.unclear_name)
        return named

    def _city(self) -> int | None:
        """The city that a column of cities or municipalities names; None when none does."""
        for column in (Column.city, Column.municipality):
            if self._row[column]:
                try:
                    return self._known_city(self._row[column])
                except BadCell:
                    continue
        return None

    def _known_city(self, words: str) -> int:
        """«г. Москва» and «городской округ Самара» are found too."""
        cities = self._reference.cities
        for said in (plain_city(words), _CITY_WORDS.sub("", plain(words))):
            if said in cities:
                return cities[said]
        raise BadCell(RowProblem.unknown_city)

    def _district(self) -> str:
        """A municipality that is no city is a district."""
        limited = partial(within, limit=DISTRICT_LIMIT)
        if self._row[Column.district] or Column.district in self._row.faults:
            return self._cell(Column.district, limited, "")
        if self._row[Column.municipality]:
            try:
                self._known_city(self._row[Column.municipality])
            except BadCell:
                return self._cell(Column.municipality, limited, "")
        return ""

    def _roles(self) -> frozenset[Role]:
        """Without a role in the row, what the whole list says. A role that is not understood gives none."""
        if self._row[Column.role] or Column.role in self._row.faults:
            return self._cell(Column.role, roles_in, frozenset())
        if self._found.kind is ListKind.mentors:
            return frozenset({Role.mentor})
        return frozenset({self._found.whose} if self._found.whose else ())

    def _since(self) -> Since | None:
        read = partial(since_in, today=self._reference.today, day_first=self._day_first)
        return self._cell(Column.since, read, None)

    def _post(self, since: Since | None) -> dict[str, Any]:
        post: dict[str, Any] = {}
        position = self._cell(Column.position, self._position, None)
        if position is None and not self._row[Column.position]:
            position = self._found.post
        if position is not None:
            post["position"] = position
        if since is not None:
            post["in_post_since"] = since.month
        return post

    def _position(self, words: str) -> Position | None:
        position = position_in(words)
        if said := quoted(Column.position, words, self._name):
            self.posts.append((said, position))
        return position

    def _offer(self, forms: tuple[bool, bool] | None, school: str) -> dict[str, Any]:
        place = partial(within, limit=PLACE_LIMIT)
        said = {
            "about": self._cell(Column.about, partial(within, limit=ABOUT_LIMIT), None),
            "capacity": self._cell(Column.capacity, capacity_in, None),
            "video_link": self._cell(Column.link, lambda words: place(link_in(words)), None),
            "building": self._cell(Column.building, place, None),
        }
        offer: dict[str, Any] = {name: value for name, value in said.items() if value is not None}
        if forms is not None:
            offer["remote"], offer["in_person"] = forms
        if offer.get("in_person") and not offer.get("building") and not school:
            offer["in_person"] = False
            self._note(Column.forms, RowProblem.no_building)
        return offer

    def _topics(self) -> Iterator[int]:
        """Topics separated by commas, semicolons, slashes, bullets or new lines. «Финансы и закупки» is one topic."""
        if fault := self._row.faults.get(Column.topics):
            self._note(Column.topics, fault)
        known, words = self._reference.topics, self._row[Column.topics]
        for one in [words] if plain(words) in known else re.split(r"[,;/•\n]", words):
            if (said := plain(one)) in known:
                yield known[said]
            elif said:
                self._note(Column.topics, RowProblem.unknown_topic, one.strip())
