"""What the rows of a list would change of schools."""

from collections.abc import Iterable

from models.school_names import school_spelling
from services.importing.known import KnownSchools, Values, different
from services.importing.rows import Entry


def school_changes(
    entries: Iterable[Entry], known: KnownSchools, *, is_list: bool
) -> tuple[list[Values], list[Values]]:
    """New schools, and changes to known ones. A school that is in a list becomes part of the association's list. A list
    of people sets a district and coordinates only where there are none. New schools are added to `known`.
    """
    new: list[Values] = []
    changed: dict[int, Values] = {}
    for entry in entries:
        if not entry.school:
            continue
        school = known.find(entry.city_id, entry.school)
        if school is None:
            school = {"city_id": entry.city_id, "name": entry.school, "district": None, **_place(None)}
            known.add(school)
            new.append(school)
        if "id" not in school:
            school["district"] = school["district"] or entry.district or None
            school |= _place(entry.coordinates) if entry.coordinates else {}
            continue
        wanted: Values = {"typed": False}
        if entry.district and (is_list or not school["district"]):
            wanted["district"] = entry.district
        if entry.coordinates and (is_list or school["latitude"] is None):
            wanted |= _place(entry.coordinates)
        if changes := different(wanted, school):
            if "district" in changes:
                changes["spelling"] = school_spelling(school["name"], changes["district"])
            changed[school["id"]] = {**changes, "id": school["id"]}
    return new, list(changed.values())


def _place(coordinates: tuple[float, float] | None) -> Values:
    latitude, longitude = coordinates or (None, None)
    return {"latitude": latitude, "longitude": longitude}
