"""What loading a list would change. The dry run and the loading share this computation, so the dry run shows exactly
what loading does.
"""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from types import MappingProxyType
from typing import Any

from models.imported_list import ListKind
from models.person import Role
from models.profile import ApplicationState, Form
from models.school_names import school_spelling
from services.importing.dates import Since
from services.importing.headings import Column
from services.importing.known import KnownPerson, KnownSchools, Values, known_schools
from services.importing.matching import Pair, match_people
from services.importing.pair_changes import PairChange, pair_changes
from services.importing.questions import Answers, Question
from services.importing.roles import with_roles
from services.importing.rows import NAME_PARTS, Entry, Parsed, Side, Wrong
from services.importing.school_questions import schools_understood
from services.importing.topics import topic_questions
from services.people.names import abbreviates
from services.unit_of_work import Act

_OF_SCHOOL = ((Column.district, "district"), (Column.coordinates, "latitude"))
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


@dataclass(frozen=True, slots=True)
class Changes:
    """`new_schools`, and `schools` (changes by id), are loaded before the people who work there. `columns`: for how
    many known people each column would replace a value that they may have entered themselves. `city_unsaid`: how many
    rows of somebody new, or of a school, get the coordinator's city because they name none. `known`: the ids of known
    people, by their entries. `pairs`: mentorships; then these are what is counted as new or changed, and `new_people`
    says how many people come with them.
    """

    new_schools: list[Values]
    schools: list[Values]
    people: list[PersonChange]
    new: int
    changed: int
    unchanged: int
    wrong: list[Wrong]
    columns: Counter[Column]
    questions: list[Question] = field(default_factory=list)
    city_unsaid: int = 0
    known: dict[Side, int] = field(default_factory=dict)
    pairs: list[PairChange] = field(default_factory=list)
    new_people: int = 0

    @property
    def rows(self) -> int:
        """How many rows of the list are valid."""
        return self.new + self.changed + self.unchanged


async def reckon(act: Act, parsed: Parsed, answers: Answers = MappingProxyType({})) -> Changes:
    schools = await known_schools(act)
    understood = schools_understood(parsed, schools, answers)
    parsed, asked = understood.parsed, understood.questions
    if parsed.kind is ListKind.schools:
        new_schools, changed_schools = _schools(parsed.entries, schools, is_list=True)
        filled = Counter(column for school in changed_schools for column, key in _OF_SCHOOL if key in school)
        rows, new, changed = len(parsed.entries), len(new_schools), len(changed_schools)
        unchanged, city_unsaid = rows - new - changed, sum(not entry.names_city for entry in parsed.entries)
        return Changes(
            new_schools, changed_schools, [], new, changed, unchanged, parsed.wrong, filled, asked, city_unsaid
        )
    matched = with_roles(await match_people(act, parsed, schools, answers), parsed, answers)
    new_schools, changed_schools = _schools([entry for entry, _ in matched.pairs], schools, is_list=False)
    changes = [_change(entry, known, schools) for entry, known in matched.pairs]
    effective = [one for one in changes if not one.is_empty]
    new = sum(one.known is None for one in changes)
    found = Changes(
        new_schools=new_schools,
        schools=changed_schools,
        people=effective,
        new=new,
        changed=len(effective) - new,
        unchanged=len(changes) - len(effective),
        wrong=sorted([*parsed.wrong, *matched.wrong], key=lambda one: one.line),
        columns=Counter(column for one in effective for column in one.columns),
        questions=[*await topic_questions(act, parsed.problems, answers), *asked, *matched.questions],
        city_unsaid=len({entry.line for entry, known in matched.pairs if known is None and not entry.names_city}),
        known={(entry.line, entry.side): known.id for entry, known in matched.pairs if known is not None},
    )
    return await _with_pairs(act, found, parsed, matched.pairs) if parsed.kind is ListKind.pairs else found


async def _with_pairs(act: Act, found: Changes, parsed: Parsed, people: list[Pair]) -> Changes:
    """The rows of a list of pairs are its mentorships."""
    pairs, wrong = await pair_changes(act, parsed.pairs, people)
    new = sum(one.mentorship_id is None for one in pairs)
    unchanged = sum(one.is_empty for one in pairs)
    told = {one.line for one in found.wrong}
    return replace(
        found,
        new=new,
        changed=len(pairs) - new - unchanged,
        unchanged=unchanged,
        wrong=sorted([*found.wrong, *(one for one in wrong if one.line not in told)], key=lambda one: one.line),
        pairs=[one for one in pairs if not one.is_empty],
        new_people=found.new,
    )


def _schools(entries: Iterable[Entry], known: KnownSchools, *, is_list: bool) -> tuple[list[Values], list[Values]]:
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
        if different := _different(wanted, school):
            if "district" in different:
                different["spelling"] = school_spelling(school["name"], different["district"])
            changed[school["id"]] = {**different, "id": school["id"]}
    return new, list(changed.values())


def _place(coordinates: tuple[float, float] | None) -> Values:
    latitude, longitude = coordinates or (None, None)
    return {"latitude": latitude, "longitude": longitude}


def _change(entry: Entry, known: KnownPerson | None, schools: KnownSchools) -> PersonChange:
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
    offer, wish = _offer(entry, known), _wish(entry, known)
    return PersonChange(
        entry=entry,
        known=known,
        school=school,
        person=_different(person, values),
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
    return _different(wanted, present)


def _wish(entry: Entry, known: KnownPerson | None) -> Values:
    if Role.mentee not in entry.roles:
        return {}
    present = (known and known.wish) or {}
    if entry.forms is None:
        return {} if present else {"form": Form.remote}
    remote, in_person = entry.forms
    if present and remote and in_person:
        return {}  # the form that they chose themselves is one of the two
    return _different({"form": Form.remote if remote else Form.in_person}, present)


def _topics(entry: Entry, role: Role, present: set[int]) -> tuple[int, ...]:
    return entry.topics if role in entry.roles and set(entry.topics) != present else ()


def _different(wanted: Values, present: Values) -> Values:
    missing: Any = object()
    return {name: value for name, value in wanted.items() if present.get(name, missing) != value}
