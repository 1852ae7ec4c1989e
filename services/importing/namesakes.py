"""Finds which known person a row means, by name and school."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import replace

from models.school_names import same_school
from models.spelling import plain
from services.importing.known import KnownPerson, KnownSchools
from services.importing.rows import NAME_PARTS, Entry
from services.people.names import abbreviates, is_initial


class Namesakes:
    """Known people by city, surname and first name. `home_city`: where people are loaded whose city is unknown."""

    def __init__(self, people: Iterable[KnownPerson], schools: KnownSchools, home_city: int) -> None:
        self._schools = schools
        self._home_city = home_city
        self._called: dict[tuple[object, ...], list[KnownPerson]] = defaultdict(list)
        self._addressed: dict[tuple[object, ...], list[KnownPerson]] = defaultdict(list)
        self._surnamed: dict[tuple[object, ...], list[KnownPerson]] = defaultdict(list)
        self._anywhere: dict[tuple[str, ...], list[KnownPerson]] = defaultdict(list)
        for one in people:
            self._called[(one.values["city_id"], *map(plain, _called(one.values)))].append(one)
            self._addressed[(one.values["city_id"], *map(plain, _addressed(one.values)))].append(one)
            self._surnamed[one.values["city_id"], plain(one.values["surname"])].append(one)
            self._anywhere[_in_full(one.values)].append(one)

    def meant(self, entry: Entry) -> list[KnownPerson]:
        """The people that the row may mean, also by an earlier surname that it gives; none for somebody new."""
        full = self._in_full(entry)
        there = self._there(full, entry)
        if len(there) > 1 and entry.school:
            there = _in_the_chat(there) or there
        there = there or self._there(self._in_part(entry), entry) or self._in_initials(entry) or self._unplaced(entry)
        if there or not entry.former:
            return there
        return self.meant(replace(entry, person={**entry.person, "surname": entry.former}, former=""))

    def called_otherwise(self, one: KnownPerson, entry: Entry) -> bool:
        """Whether the row cannot mean `one`, whose Telegram id it has: surname and first name both differ (people
        seldom change both), or the name is another known person's (as when a column has slipped by a line).
        """
        pairs = zip(_called(one.values), _called(entry.person), strict=True)
        namesakes = self._in_full(entry)
        return all(plain(here) != plain(said) for here, said in pairs) or bool(namesakes and one not in namesakes)

    def elsewhere(self, entry: Entry) -> list[KnownPerson]:
        """People with the same full name at other schools: the row may mean one of them, after a move. In other cities
        only those without a school, and everybody when the row's own city is unknown.
        """
        others = self._anywhere.get(_in_full(entry.person), []) if entry.person["patronymic"] else []
        away = [one for one in others if one.values["city_id"] != entry.city_id]
        may_be = [one for one in away if entry.city_unknown or one.values["school_id"] is None]
        return [*self._in_full(entry), *may_be]

    def called_anew(self, entry: Entry) -> list[KnownPerson]:
        """People at the row's school with the same first name and patronymic, and in no other post: the row may mean
        one of them, with a changed surname.
        """
        if not (entry.school and entry.person["patronymic"]) or is_initial(entry.person["first_name"]):
            return []
        key = (entry.city_id, *map(plain, _addressed(entry.person)))
        here = [one for one in self._addressed.get(key, []) if same_school(self.school_of(one), entry.school)]
        position = entry.person.get("position")
        return [one for one in here if not position or one.values["position"] in (None, position)]

    def school_of(self, one: KnownPerson) -> str:
        return self._schools.name(one.values["school_id"])

    def _unplaced(self, entry: Entry) -> list[KnownPerson]:
        """Whoever was loaded from an earlier list while their city was unknown, and has not come in since."""
        return [
            one
            for one in self._anywhere.get(_in_full(entry.person), [])
            if entry.city_id != self._home_city == one.values["city_id"] and entry.person["patronymic"]
            if one.values["school_id"] is None and one.values["telegram_id"] is None
        ]

    def _all(self, entry: Entry) -> list[KnownPerson]:
        return self._called.get((entry.city_id, *map(plain, _called(entry.person))), [])

    def _in_full(self, entry: Entry) -> list[KnownPerson]:
        patronymic = plain(entry.person["patronymic"])
        return [one for one in self._all(entry) if plain(one.values["patronymic"]) == patronymic]

    def _in_part(self, entry: Entry) -> list[KnownPerson]:
        """Namesakes where either the row or the record has no patronymic."""
        said = plain(entry.person["patronymic"])
        return [one for one in self._all(entry) if bool(plain(one.values["patronymic"])) != bool(said)]

    def _in_initials(self, entry: Entry) -> list[KnownPerson]:
        """People at the row's school with its surname, when the row or the record has only initials, and they fit."""
        surnamed = self._surnamed.get((entry.city_id, plain(entry.person["surname"])), [])
        fitting = [one for one in surnamed if _same_in_initials(_addressed(one.values), _addressed(entry.person))]
        return [one for one in fitting if entry.school and same_school(self.school_of(one), entry.school)]

    def _there(self, namesakes: list[KnownPerson], entry: Entry) -> list[KnownPerson]:
        """Those of the namesakes who work at the row's school; if nobody does, those whose record has no school. If the
        row has no school, all of them.
        """
        if not entry.school:
            return namesakes
        names = {one.id: self.school_of(one) for one in namesakes}
        return (
            [one for one in namesakes if plain(names[one.id]) == plain(entry.school)]
            or [one for one in namesakes if same_school(names[one.id], entry.school)]
            or [one for one in namesakes if one.values["school_id"] is None]
        )


def _in_full(values: dict[str, str]) -> tuple[str, ...]:
    return tuple(plain(values[part]) for part in NAME_PARTS)


def _called(values: dict[str, str]) -> list[str]:
    return [values[part] for part in NAME_PARTS[:2]]


def _addressed(values: dict[str, str]) -> list[str]:
    return [values[part] for part in NAME_PARTS[1:]]


def _same_in_initials(known: list[str], said: list[str]) -> bool:
    """Of first names and patronymics, of which one of a pair may be missing."""
    pairs = [pair for pair in zip(known, said, strict=True) if all(pair)]
    is_short = [abbreviates(one, other) or abbreviates(other, one) for one, other in pairs]
    fits = [short or plain(one) == plain(other) for short, (one, other) in zip(is_short, pairs, strict=True)]
    return all(fits) and is_short[0]


def _in_the_chat(people: list[KnownPerson]) -> list[KnownPerson]:
    """The one namesake with a Telegram account, if there is exactly one: the others are unclaimed records of an earlier
    list.
    """
    there = [one for one in people if one.values["telegram_id"] is not None]
    return there if len(there) == 1 else []
