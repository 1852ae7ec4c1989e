"""Who of a list is known already: by Telegram id where the row has one, else by name, city and school."""

from collections import defaultdict
from dataclasses import dataclass, field, replace
from typing import Any

from sqlalchemy import Executable, select

from models.person import ERASED, City, Person, Role, RoleGrant, School
from models.profile import MenteeProfile, MentorProfile, OfferedTopic, Topic, WishedTopic
from services.act import Act
from services.comparing import plain, plain_city
from services.importing.cells import RowProblem
from services.importing.rows import NAME_PARTS, Entry, Parsed, Reference, Wrong

Values = dict[str, Any]
SchoolKey = tuple[int, str]


@dataclass
class Known:
    """A person as they are. `offer` and `wish` are there when they have such a profile."""

    id: int
    values: Values
    roles: set[Role] = field(default_factory=set)
    offer: Values | None = None
    offered: set[int] = field(default_factory=set)
    wish: Values | None = None
    wished: set[int] = field(default_factory=set)


@dataclass(frozen=True, slots=True)
class Matched:
    """Entries with the person that each is, None for somebody new; the rows that may be any of several people."""

    pairs: list[tuple[Entry, Known | None]]
    wrong: list[Wrong]


async def reference(act: Act) -> Reference:
    cities, topics = await act.session.scalars(select(City)), await act.session.scalars(select(Topic))
    return Reference(
        cities={plain_city(name): city.id for city in cities for name in (city.name_ru, city.name_en) if name},
        topics={plain(name): topic.id for topic in topics for name in (topic.name_ru, topic.name_en)},
        home_city=act.me.city_id,
        today=act.now.date(),
    )


async def known_schools(act: Act) -> dict[SchoolKey, Values]:
    columns = School.id, School.city_id, School.name, School.district, School.typed
    rows = [dict(row._mapping) for row in await act.session.execute(select(*columns).order_by(School.id.desc()))]
    return {(row["city_id"], plain(row["name"])): row for row in rows}


async def match_people(act: Act, parsed: Parsed) -> Matched:
    """Statements do not grow with the list: everybody is read, as much of them as a list can say."""
    people = await _everybody(act)
    schools = {row["id"]: key[1] for key, row in (await known_schools(act)).items()}
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


def _at_the_same_school(namesakes: list[Known], entry: Entry, schools: dict[int, str]) -> list[Known]:
    """Who names no school, in the list or here, may be any of the namesakes."""
    if not entry.school:
        return namesakes
    wanted = plain(entry.school)
    there = [one for one in namesakes if schools.get(one.values["school_id"]) == wanted]
    return there or [one for one in namesakes if one.values["school_id"] is None]


def _name_key(values: Values, city_id: int) -> tuple[object, ...]:
    return (city_id, *(plain(values[part]) for part in NAME_PARTS))


async def _everybody(act: Act) -> list[Known]:
    table = Person.__table__.c
    names = ("telegram_id", *NAME_PARTS, "city_id", "school_id", "position", "in_post_since")
    query = select(Person.id, *(table[name] for name in names)).where(Person.surname != ERASED)
    people = {row.id: Known(row.id, dict(row._mapping)) for row in await act.session.execute(query)}
    await _roles_and_profiles(act, people)
    return list(people.values())


async def _roles_and_profiles(act: Act, people: dict[int, Known]) -> None:
    """Of those people; who signs up between two statements is in none of them."""

    async def theirs(query: Executable) -> list[tuple[Known, Any]]:
        return [(people[row[0]], row) for row in await act.session.execute(query) if row[0] in people]

    for one, row in await theirs(select(RoleGrant.person_id, RoleGrant.role)):
        one.roles.add(row.role)
    offer = ("state", "about", "capacity", "remote", "in_person", "building", "video_link", "attempt")
    columns = MentorProfile.__table__.c
    for one, row in await theirs(select(MentorProfile.person_id, *(columns[name] for name in offer))):
        one.offer = {name: row._mapping[name] for name in offer}
    for one, row in await theirs(select(MenteeProfile.person_id, MenteeProfile.form)):
        one.wish = {"form": row.form}
    for one, row in await theirs(select(OfferedTopic.mentor_id, OfferedTopic.topic_id)):
        one.offered.add(row.topic_id)
    for one, row in await theirs(select(WishedTopic.mentee_id, WishedTopic.topic_id)):
        one.wished.add(row.topic_id)
