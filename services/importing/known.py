"""The people and schools that are in the database before a list is loaded, with the values that a list can change."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import Any

from sqlalchemy import Executable, select

from models.known_heading import KnownHeading
from models.person import ERASED, City, Person, Role, RoleGrant, School
from models.profile import MenteeProfile, MentorProfile, OfferedTopic, Topic, WishedTopic
from models.school_names import same_school, school_name, similar_school
from models.spelling import plain, plain_city
from services.days import today_of
from services.importing.questions import ADD, Answers, Question, QuestionKind, headings_said
from services.importing.rows import NAME_PARTS, Reference
from services.unit_of_work import Act

Values = dict[str, Any]


@dataclass
class KnownPerson:
    """A person in the database. `offer` and `wish` are None without a mentor's or mentee's profile."""

    id: int
    values: Values
    roles: set[Role] = field(default_factory=set)
    offer: Values | None = None
    offered: set[int] = field(default_factory=set)
    wish: Values | None = None
    wished: set[int] = field(default_factory=set)


class KnownSchools:
    """Schools by city and name, however the name is spelt. Of two with the same name, the older one counts."""

    def __init__(self, rows: Iterable[Values]) -> None:
        self._spelt: dict[tuple[int, str], Values] = {}
        self._alike: dict[tuple[int, str], list[Values]] = defaultdict(list)
        self._names: dict[int, str] = {}
        for row in rows:
            self.add(row)
            self._names[row["id"]] = row["name"]

    def add(self, row: Values) -> None:
        city_id, name = row["city_id"], row["name"]
        self._spelt.setdefault((city_id, plain(name)), row)
        self._alike[city_id, school_name(name).alike].append(row)

    def find(self, city_id: int, name: str) -> Values | None:
        """The school of that name. The spelling may differ if exactly one school fits."""
        spelt = self._spelt.get((city_id, plain(name)))
        if spelt is not None:
            return spelt
        may_be = [row for row in self.similar(city_id, name) if same_school(row["name"], name)]
        return may_be[0] if len(may_be) == 1 else None

    def similar(self, city_id: int, name: str) -> list[Values]:
        """Schools of which the name may mean one."""
        return [
            row for row in self._alike.get((city_id, school_name(name).alike), []) if similar_school(row["name"], name)
        ]

    def id_of(self, row: Values) -> int:
        """The id of a school that was not yet in the database when the row was read."""
        return int(self._spelt[row["city_id"], plain(row["name"])]["id"])

    def name(self, school_id: int | None) -> str:
        """Empty without a school, and for one that was added after the schools were read."""
        return self._names.get(school_id or 0, "")


async def reference(act: Act, answers: Answers = MappingProxyType({})) -> Reference:
    """What cells may name. Topics that the coordinator wants to add have numbers below zero until the loading."""
    cities, topics = await act.session.scalars(select(City)), await act.session.scalars(select(Topic))
    named = {plain(name): topic.id for topic in topics for name in (topic.name_ru, topic.name_en) if name}
    added = {plain(words): -number for number, words in enumerate(topics_to_add(answers), start=1)}
    return Reference(
        cities={plain_city(name): city.id for city in cities for name in (city.name_ru, city.name_en) if name},
        topics={
            **named,
            **_same_topics(answers, set(named.values())),
            **{k: v for k, v in added.items() if k not in named},
        },
        home_city=act.me.city_id,
        today=today_of(act),
        headings=await _headings(act, answers),
    )


async def _headings(act: Act, answers: Answers) -> dict[str, str]:
    known = {one.heading: one.meaning for one in await act.session.scalars(select(KnownHeading))}
    return {**known, **headings_said(answers)}


def topics_to_add(answers: Answers) -> list[str]:
    """Topics in the words of the list, in a fixed order."""
    return sorted(words for words, said in _of_topics(answers) if said == ADD)


def _same_topics(answers: Answers, ids: set[int]) -> dict[str, int]:
    """Words of the list for which the coordinator chose a known topic."""
    chosen = {plain(words): int(said) for words, said in _of_topics(answers) if said.isdecimal()}
    return {words: topic_id for words, topic_id in chosen.items() if topic_id in ids}


def _of_topics(answers: Answers) -> list[tuple[str, str]]:
    prefix = Question(QuestionKind.topic).key
    return [(key.removeprefix(prefix), said) for key, said in answers.items() if key.startswith(prefix)]


async def known_schools(act: Act) -> KnownSchools:
    columns = School.id, School.city_id, School.name, School.district, School.typed, School.latitude, School.longitude
    return KnownSchools(dict(row._mapping) for row in await act.session.execute(select(*columns).order_by(School.id)))


async def everybody(act: Act) -> list[KnownPerson]:
    table = Person.__table__.c
    names = ("telegram_id", *NAME_PARTS, "city_id", "school_id", "position", "in_post_since")
    query = select(Person.id, *(table[name] for name in names)).where(Person.surname != ERASED)
    people = {row.id: KnownPerson(row.id, dict(row._mapping)) for row in await act.session.execute(query)}
    await _roles_and_profiles(act, people)
    return list(people.values())


async def _roles_and_profiles(act: Act, people: dict[int, KnownPerson]) -> None:
    """Fill in these people's roles and profiles. Rows of people who signed up after the first query are ignored."""

    async def theirs(query: Executable) -> list[tuple[KnownPerson, Any]]:
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


def different(wanted: Values, present: Values) -> Values:
    """What is wanted and not there yet."""
    missing: Any = object()
    return {name: value for name, value in wanted.items() if present.get(name, missing) != value}
