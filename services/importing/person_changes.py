"""What a row of a list would change of one person."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from models.person import Role
from models.profile import ApplicationState, Form
from services.importing.dates import Since
from services.importing.headings import Column
from services.importing.known import KnownPerson, KnownSchools, Values, different
from services.importing.rows import NAME_PARTS, Entry
from services.people.names import abbreviates

_COLUMN_OF: Mapping[str, Column] = {
    **dict.fromkeys(NAME_PARTS, Column.name),
    "city_id": Column.city,
    "school_id": Column.school,
    "position": Column.position,
    "in_post_since": Column.since,
    "about": Column.about,
    "capacity": Column.capacity,
    "building": Column.building,
    "video_link": Column.link,
    **dict.fromkeys(("remote", "in_person", "form"), Column.forms),
}


@dataclass(frozen=True, slots=True)
class PersonChange:
    """The changes to one person; `known` is None for somebody new. Empty parts mean no change. `school` is the one that
    the row names, which may be new too.
    """

    entry: Entry
    known: KnownPerson | None
    school: Values | None
    person: Values
    roles: frozenset[Role]
    offer: Values
    wish: Values
    offered: tuple[int, ...]
    wished: tuple[int, ...]

    @property
    def columns(self) -> set[Column]:
        """The columns in which the row replaces existing values; none for somebody new."""
        if self.known is None:
            return set()
        offer = self.offer if self.known.offer else {}
        wish = self.wish if self.known.wish else {}
        found = {_COLUMN_OF[name] for part in (self.person, offer, wish) for name in part if name in _COLUMN_OF}
        if (self.offered and self.known.offered) or (self.wished and self.known.wished):
            found.add(Column.topics)
        return found | ({Column.role} if self.roles or "state" in offer else set())

    @property
    def is_empty(self) -> bool:
        parts = (self.person, self.roles, self.offer, self.wish, self.offered, self.wished)
        return self.known is not None and not any(parts)


def person_change(entry: Entry, known: KnownPerson | None, schools: KnownSchools) -> PersonChange:
    school = schools.find(entry.city_id, entry.school) if entry.school else None
    values = known.values if known else {}
    person = {**entry.person, "city_id": entry.city_id}
    if known:
        for part in NAME_PARTS[1:]:
            if not person[part] or abbreviates(person[part], values[part]):
                del person[part]
        if not entry.names_city:
            del person["city_id"]
        if entry.since and values["in_post_since"] and _is_within(entry.since, values["in_post_since"]):
            del person["in_post_since"]
    if school is not None:
        person["school_id"] = school.get("id", 0)  # 0: the school is new too
    elif known and person.get("city_id", known.values["city_id"]) != known.values["city_id"]:
        person["school_id"] = None  # a school is in the city of its people
    offer, wish = _offer(entry, known), _wish(entry, known)
    return PersonChange(
        entry=entry,
        known=known,
        school=school,
        person=different(person, values),
        roles=entry.roles - known.roles if known else entry.roles,
        offer=offer,
        wish=wish,
        offered=_topics(entry, Role.mentor, known.offered if known else set()),
        wished=_topics(entry, Role.mentee, known.wished if known else set()),
    )


def _is_within(since: Since, known: date) -> bool:
    """Whether the row may mean the known month: «2 года», counted from today, would change with each import."""
    return since.earliest <= known.replace(day=1) <= since.latest


def _offer(entry: Entry, known: KnownPerson | None) -> Values:
    """Everybody in a list of mentors becomes an approved mentor, whatever the state of their application. In-person
    meetings are at their own school when no other building is known. If neither a form nor a building is known, they
    meet remotely.
    """
    if Role.mentor not in entry.roles:
        return {}
    present = (known and known.offer) or {}
    wanted = {**entry.offer, "state": ApplicationState.approved}
    after = {**present, **wanted}
    if after.get("in_person") and not after.get("building"):
        wanted["building"] = entry.school
        wanted["in_person"] = bool(entry.school)
    if present and not (wanted.get("in_person", after["in_person"]) or after["remote"]):
        wanted["remote"] = True
    return different(wanted, present)


def _wish(entry: Entry, known: KnownPerson | None) -> Values:
    if Role.mentee not in entry.roles:
        return {}
    present = (known and known.wish) or {}
    if entry.forms is None:
        return {} if present else {"form": Form.remote}
    remote, in_person = entry.forms
    if present and remote and in_person:
        return {}  # the form that they chose themselves is one of the two
    return different({"form": Form.remote if remote else Form.in_person}, present)


def _topics(entry: Entry, role: Role, present: set[int]) -> tuple[int, ...]:
    return entry.topics if role in entry.roles and set(entry.topics) != present else ()
