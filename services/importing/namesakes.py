"""Which of the people who are known a row means, by their names and schools."""

from collections import defaultdict
from collections.abc import Container, Iterable

from services.comparing import plain, same_school
from services.importing.cells import BadCell, RowProblem
from services.importing.known import KnownPerson, KnownSchools
from services.importing.rows import NAME_PARTS, Entry


class Namesakes:
    """Those of one city with one surname and first name."""

    def __init__(self, people: Iterable[KnownPerson], schools: KnownSchools) -> None:
        self._schools = schools
        self._called: dict[tuple[object, ...], list[KnownPerson]] = defaultdict(list)
        for one in people:
            self._called[(one.values["city_id"], *map(plain, _called(one.values)))].append(one)

    def meant(self, entry: Entry) -> KnownPerson | None:
        """None for somebody new. Raises BadCell when it may be any of several."""
        full = self._in_full(entry)
        there = self._there(full, entry)
        if len(there) > 1 and entry.school:
            there = _in_the_chat(there) or there
        there = there or self._there(self._in_part(entry), entry)
        if len(there) > 1:
            raise BadCell(RowProblem.several if entry.school else RowProblem.ambiguous)
        return there[0] if there else None

    def called_otherwise(self, one: KnownPerson, entry: Entry) -> bool:
        """Surnames change, names are corrected, hardly ever both at once; and a column that slipped against the others
        names people who are known.
        """
        pairs = zip(_called(one.values), _called(entry.person), strict=True)
        namesakes = self._in_full(entry)
        return all(plain(here) != plain(said) for here, said in pairs) or bool(namesakes and one not in namesakes)

    def school_elsewhere(self, entry: Entry, listed: Container[int]) -> str:
        """Where somebody of that full name works who is not `listed` themselves: the row may mean them, who have moved.
        Empty when there is nobody.
        """
        others = (one for one in self._in_full(entry) if one.id not in listed)
        return next((self._schools.name(one.values["school_id"]) for one in others), "")

    def _all(self, entry: Entry) -> list[KnownPerson]:
        return self._called.get((entry.city_id, *map(plain, _called(entry.person))), [])

    def _in_full(self, entry: Entry) -> list[KnownPerson]:
        patronymic = plain(entry.person["patronymic"])
        return [one for one in self._all(entry) if plain(one.values["patronymic"]) == patronymic]

    def _in_part(self, entry: Entry) -> list[KnownPerson]:
        """The row or the record lacks the patronymic."""
        said = plain(entry.person["patronymic"])
        return [one for one in self._all(entry) if bool(plain(one.values["patronymic"])) != bool(said)]

    def _there(self, namesakes: list[KnownPerson], entry: Entry) -> list[KnownPerson]:
        """Who names no school, in the list or here, may be any of the namesakes."""
        if not entry.school:
            return namesakes
        names = {one.id: self._schools.name(one.values["school_id"]) for one in namesakes}
        return (
            [one for one in namesakes if plain(names[one.id]) == plain(entry.school)]
            or [one for one in namesakes if same_school(names[one.id], entry.school)]
            or [one for one in namesakes if one.values["school_id"] is None]
        )


def _called(values: dict[str, str]) -> list[str]:
    return [values[part] for part in NAME_PARTS[:2]]


def _in_the_chat(people: list[KnownPerson]) -> list[KnownPerson]:
    """The only one who is: the others are records of an earlier list, which nobody has taken up."""
    there = [one for one in people if one.values["telegram_id"] is not None]
    return there if len(there) == 1 else []
