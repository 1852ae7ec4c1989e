"""Who of a list is known already: by Telegram id where the row has one, else by name, city and school."""

from collections import defaultdict
from dataclasses import dataclass, replace

from services.act import Act
from services.comparing import plain, same_school
from services.importing.cells import RowProblem
from services.importing.known import Known, Schools, Values, everybody
from services.importing.rows import NAME_PARTS, Entry, Parsed, Wrong


@dataclass(frozen=True, slots=True)
class Matched:
    """Entries with the person that each is, None for somebody new; the rows that may be any of several people."""

    pairs: list[tuple[Entry, Known | None]]
    wrong: list[Wrong]


async def match_people(act: Act, parsed: Parsed, schools: Schools) -> Matched:
    """Statements do not grow with the list: everybody is read."""
    people = await everybody(act)
    by_telegram = {one.values["telegram_id"]: one for one in people if one.values["telegram_id"] is not None}
    by_name: dict[tuple[object, ...], list[Known]] = defaultdict(list)
    for one in people:
        by_name[_name_key(one.values, one.values["city_id"])].append(one)
    matched, taken = Matched([], []), dict[int, int]()
    for entry in parsed.entries:
        if entry.telegram_id in by_telegram:
            found = [by_telegram[entry.telegram_id]]
            if not entry.names_city:
                entry = replace(entry, city_id=found[0].values["city_id"])
            if not _may_be_called(found[0], entry, by_name.get(_name_key(entry.person, entry.city_id), [])):
                matched.wrong.append(Wrong(entry.line, RowProblem.other_telegram))
                continue
        else:
            namesakes = by_name.get(_name_key(entry.person, entry.city_id), [])
            found = _at_the_same_school(namesakes, entry, schools)
        if len(found) > 1:
            matched.wrong.append(Wrong(entry.line, RowProblem.ambiguous))
        elif found and found[0].id in taken:
            matched.wrong.append(Wrong(entry.line, RowProblem.repeated, taken[found[0].id]))
        else:
            taken.update({one.id: entry.line for one in found})
            matched.pairs.append((entry, found[0] if found else None))
    return matched


def _may_be_called(one: Known, entry: Entry, namesakes: list[Known]) -> bool:
    """Surnames change, names are corrected, hardly ever both at once; and a column that slipped against the others
    names people who are known.
    """
    agrees = any(plain(one.values[part]) == plain(entry.person[part]) for part in ("surname", "first_name"))
    return agrees and (one in namesakes or not namesakes)


def _at_the_same_school(namesakes: list[Known], entry: Entry, schools: Schools) -> list[Known]:
    """Who names no school, in the list or here, may be any of the namesakes."""
    if not entry.school:
        return namesakes
    there = [one for one in namesakes if same_school(schools.name(one.values["school_id"]), entry.school)]
    return there or [one for one in namesakes if one.values["school_id"] is None]


def _name_key(values: Values, city_id: int) -> tuple[object, ...]:
    return (city_id, *(plain(values[part]) for part in NAME_PARTS))
