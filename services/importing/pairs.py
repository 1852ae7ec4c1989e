"""A list of pairs: each row names a mentor and a mentee, and the agreement under which they already work together."""

from dataclasses import dataclass, field, replace
from datetime import date

from models.imported_list import ListKind
from models.mentorship import Programme
from models.person import Role
from models.spelling import plain
from services.importing.agreements import AGREEMENT_LIMIT, agreement_in, day_in, programme_in
from services.importing.cells import BadCell, RowProblem
from services.importing.columns import Recognized
from services.importing.headings import Column
from services.importing.row_reading import RowReading
from services.importing.rows import NAME_PARTS, Entry, PairEntry, Parsed, Problem, Reference, Row, Side, Wrong

QUOTED = 60
_SIDES = {Column.mentor: Role.mentor, Column.mentee: Role.mentee}
_OWN = (Column.agreement, Column.agreement_date, Column.programme, *_SIDES)


@dataclass
class PairsReading:
    """Reads rows into `parsed`: each person once, however many rows name them."""

    found: Recognized
    reference: Reference
    parsed: Parsed
    day_first: bool
    _named: dict[tuple[object, ...], list[int]] = field(default_factory=dict)

    def read(self, row: Row) -> None:
        """A row in which one of the two is missing is not loaded."""
        try:
            self._read(row)
        except BadCell as bad:
            self.parsed.wrong.append(Wrong(row.line, bad.problem))

    def _read(self, row: Row) -> None:
        there = {side: self._person(row, side) for side in _SIDES}
        agreement, agreed_on = self._agreement(row)
        sides = {side: self._listed(entry) for side, entry in there.items()}
        programme = self._programme(row)
        self.parsed.pairs.append(
            PairEntry(row.line, sides[Column.mentor], sides[Column.mentee], agreement, agreed_on, programme)
        )

    def _person(self, row: Row, side: Column) -> Entry:
        cells = {column: words for column, words in row.cells.items() if self._side_of(column) is side}
        faults = {column: fault for column, fault in row.faults.items() if self._side_of(column) is side}
        if side in row.faults:
            raise BadCell(row.faults[side])
        if not row[side]:
            raise BadCell(RowProblem.no_mentor if side is Column.mentor else RowProblem.no_mentee)
        found = replace(self.found, kind=ListKind.people, whose=_SIDES[side], post=None)
        own = replace(row, cells={**cells, Column.name: row.cells[side]}, faults=faults)
        reading = RowReading(own, found, self.reference, day_first=self.day_first)
        entry = reading.person()
        self.parsed.problems.extend(reading.problems)
        self.parsed.posts.update(reading.posts)
        return replace(entry, side=side.value)

    def _side_of(self, column: Column) -> Column | None:
        """Whom a column is about: the one whose name stands before it."""
        if column in _OWN:
            return None
        places = self.found.places
        before = [side for side in _SIDES if places[side] <= places[column]]
        return max(before or [min(_SIDES, key=places.__getitem__)], key=places.__getitem__)

    def _listed(self, entry: Entry) -> Side:
        """Where the person stands among the entries, with the roles and the school of all rows that name them."""
        entries = self.parsed.entries
        alike = self._named.setdefault((entry.city_id, *(plain(entry.person[part]) for part in NAME_PARTS)), [])
        for number in alike:
            known = entries[number]
            if len({plain(known.school), plain(entry.school)} - {""}) < 2:
                roles, offer = known.roles | entry.roles, {**known.offer, **entry.offer}
                entries[number] = replace(known, roles=roles, offer=offer, school=known.school or entry.school)
                return known.line, known.side
        alike.append(len(entries))
        entries.append(entry)
        return entry.line, entry.side

    def _agreement(self, row: Row) -> tuple[str, date | None]:
        number, dated = agreement_in(row[Column.agreement])
        if len(number) > AGREEMENT_LIMIT:
            self._note(row, Column.agreement, RowProblem.too_long)
            number = ""
        return number, self._day(row, row[Column.agreement_date] or dated)

    def _day(self, row: Row, words: str) -> date | None:
        if not words:
            return None
        try:
            return day_in(words, self.reference.today, day_first=self.day_first)
        except BadCell as bad:
            self._note(row, Column.agreement_date, bad.problem, words)
            return None

    def _programme(self, row: Row) -> Programme | None:
        words = row[Column.programme]
        found = programme_in(words)
        if words and found is None:
            self._note(row, Column.programme, RowProblem.bad_programme, words[:QUOTED])
        return found

    def _note(self, row: Row, column: Column, kind: RowProblem, value: str = "") -> None:
        self.parsed.problems.append(Problem(row.line, column, kind, value))
