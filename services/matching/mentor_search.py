"""Finding mentors by typed words and by filters. The database searches and splits the list, so that five thousand
mentors are not loaded to show five.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Any, TypeVarTuple

from sqlalchemy import ColumnElement, Select, and_, case, exists, func, literal, select
from sqlalchemy.orm import raiseload

from models.person import City, Person, School
from models.profile import Form, MentorProfile, OfferedTopic, Topic, WishedTopic
from models.spelling import alphabetical
from services.matching.catalogue import SHOWN, TAKEN, MentorCard
from services.people.search import people_sought
from services.places.search import Portion
from services.places.typed import offered
from services.unit_of_work import Act

Columns = TypeVarTuple("Columns")


@dataclass(frozen=True, slots=True)
class MentorsSought:
    """Mentors who meet every condition that is set. `words`: each occurs in the name or the school. `district`: of the
    school, in the city `city_id`. `free`: only those who can be sent a request now.
    """

    words: str = ""
    topic_id: int | None = None
    city_id: int | None = None
    district: str | None = None
    form: Form | None = None
    free: bool = False

    @property
    def conditions(self) -> list[str]:
        """Names of the conditions that are set, the narrowest usually first."""
        return [name for name in _CONDITIONS if getattr(self, name)]

    def without(self, condition: str) -> "MentorsSought":
        """The same without one condition; a district goes with its city."""
        dropped = ("city_id", "district") if condition == "city_id" else (condition,)
        return replace(self, **{name: getattr(_ALL, name) for name in dropped})


_CONDITIONS = ("words", "district", "topic_id", "free", "form", "city_id")
_ALL = MentorsSought()


@dataclass(frozen=True, slots=True)
class ListedMentor:
    """`topics`: those that the reader wishes, too, come first; `shared`: how many they are."""

    card: MentorCard
    topics: list[Topic]
    shared: int


@dataclass(frozen=True, slots=True)
class MentorsFound:
    """The part of the list that was asked for, or the last part if that lies beyond the end. `count`: of all matches;
    `first`: how many come before this part.
    """

    mentors: list[ListedMentor]
    count: int
    first: int


async def find_mentors(act: Act, sought: MentorsSought, part: Portion) -> MentorsFound:
    """Mentors who are not paused: the nearest to the words first, then those who can be asked now, then those with the
    most of the reader's topics, then by name.
    """
    there, nearness = _conditions(act, sought)
    count = await act.session.scalar(_counted(there)) or 0
    if not count:
        return MentorsFound([], 0, 0)
    first = max(0, min(part.first, (count - 1) // part.at_most * part.at_most))
    order = nearness, case((CAN_BE_ASKED, 0), else_=1), _shared(act).desc(), Person.in_order, Person.id
    page = among_mentors(select(MentorProfile, TAKEN), there).order_by(*order).offset(first).limit(part.at_most)
    return MentorsFound(await _listed(act, page), count, first)


async def mentors_listed(act: Act, mentor_ids: Sequence[int]) -> list[ListedMentor]:
    """These mentors in this order, without those who have left the list."""
    there = and_(*SHOWN, _not_paused(act), MentorProfile.person_id.in_(mentor_ids))
    found = {
        one.card.profile.person_id: one
        for one in await _listed(act, among_mentors(select(MentorProfile, TAKEN), there))
    }
    return [found[mentor_id] for mentor_id in mentor_ids if mentor_id in found]


async def _listed(act: Act, page: Select[Any]) -> list[ListedMentor]:
    cards = [MentorCard(*row) for row in await act.session.execute(page.options(raiseload(MentorProfile.topics)))]
    return await _with_topics(act, cards)


CAN_BE_ASKED = and_(MentorProfile.capacity > TAKEN, Person.can_be_told)


def among_mentors(query: Select[*Columns], there: ColumnElement[bool]) -> Select[*Columns]:
    """Mentors' profiles with their people and schools. Typed schools, which no coordinator has checked yet, are neither
    shown nor searched.
    """
    return (
        query.select_from(MentorProfile)
        .join(Person, Person.id == MentorProfile.person_id)
        .outerjoin(School, and_(School.id == Person.school_id, School.typed.is_(False)))
        .where(there)
    )


def _counted(there: ColumnElement[bool]) -> Select[Any]:
    return among_mentors(select(func.count()), there)


def met_by(act: Act, sought: MentorsSought) -> ColumnElement[bool]:
    """Who meets the conditions, for a query of `among_mentors`."""
    return _conditions(act, sought)[0]


def _conditions(act: Act, sought: MentorsSought) -> tuple[ColumnElement[bool], ColumnElement[int]]:
    """Who meets them, and how near each is to the words: lower is nearer."""
    spelt, nearness = people_sought(sought.words)
    conditions: list[ColumnElement[bool]] = [*SHOWN, _not_paused(act), spelt]
    if sought.topic_id is not None:
        conditions.append(MentorProfile.topics.any(Topic.id == sought.topic_id))
    if sought.city_id is not None:
        conditions.append(Person.city_id == sought.city_id)
    if sought.district is not None:
        conditions.append(School.district == sought.district)
    if sought.form is not None:
        meets = MentorProfile.remote if sought.form is Form.remote else MentorProfile.in_person
        conditions.append(meets.is_(True))
    if sought.free:
        conditions.append(CAN_BE_ASKED)
    return and_(*conditions), nearness


def _not_paused(act: Act) -> ColumnElement[bool]:
    return MentorProfile.paused_until.is_(None) | (MentorProfile.paused_until <= act.now)


def _wished(act: Act) -> ColumnElement[bool]:
    """Whether the reader wishes the topic; false for a visitor."""
    reader = act.person.id if act.person else None
    return exists().where(WishedTopic.mentee_id == reader, WishedTopic.topic_id == OfferedTopic.topic_id)


def _shared(act: Act) -> ColumnElement[int]:
    """How many of the mentor's topics the reader wishes."""
    theirs = OfferedTopic.mentor_id == MentorProfile.person_id, _wished(act)
    return select(func.count()).select_from(OfferedTopic).where(*theirs).correlate(MentorProfile).scalar_subquery()


async def _with_topics(act: Act, cards: Sequence[MentorCard]) -> list[ListedMentor]:
    topics: dict[int, list[tuple[Topic, bool]]] = {card.profile.person_id: [] for card in cards}
    query = (
        select(OfferedTopic.mentor_id, Topic, _wished(act).label("wished"))
        .join(Topic, Topic.id == OfferedTopic.topic_id)
        .where(OfferedTopic.mentor_id.in_(topics))
        .order_by(Topic.id)
    )
    for mentor_id, topic, wished in await act.session.execute(query):
        topics[mentor_id].append((topic, wished))
    listed = []
    for card in cards:
        theirs = sorted(topics[card.profile.person_id], key=lambda one: not one[1])
        listed.append(ListedMentor(card, [topic for topic, _ in theirs], sum(wished for _, wished in theirs)))
    return listed


async def loosened(act: Act, sought: MentorsSought) -> list[tuple[str, int]]:
    """The conditions without which somebody would be found, each with how many."""
    names = sought.conditions
    if not names:
        return []
    counts = [_counted(_conditions(act, sought.without(name))[0]).scalar_subquery() for name in names]
    row = (await act.session.execute(select(*counts))).one()
    return [(name, int(count)) for name, count in zip(names, row, strict=True) if count]


async def topic_and_city(act: Act, sought: MentorsSought) -> tuple[Topic | None, City | None]:
    """What the ids of the filters mean; None where there is no filter, or no such thing any more."""
    one = select(literal(1).label("one")).subquery()
    query = (
        select(Topic, City)
        .select_from(one)
        .outerjoin(Topic, Topic.id == sought.topic_id)
        .outerjoin(City, City.id == sought.city_id)
    )
    topic, city = (await act.session.execute(query)).one()
    return topic, city


async def mentors_cities(act: Act) -> list[City]:
    """Cities that have a mentor in the list; a typed city is included only for the people who work there."""
    mine = select(Person.city_id).join(MentorProfile, MentorProfile.person_id == Person.id)
    query = select(City).where(City.id.in_(mine.where(*SHOWN)), offered(act, City))
    return list(await act.session.scalars(query.order_by(City.id)))


async def mentors_districts(act: Act, city_id: int | None = None) -> list[tuple[City, str]]:
    """Districts in which a mentor of the list works, with their cities, by name; of one city, or of all."""
    works = select(Person.school_id).join(MentorProfile, MentorProfile.person_id == Person.id).where(*SHOWN)
    there = School.id.in_(works), School.typed.is_(False), School.district != ""
    query = select(City, School.district).join(School, School.city_id == City.id).where(*there).distinct()
    if city_id is not None:
        query = query.where(City.id == city_id)
    rows = [(city, str(district)) for city, district in await act.session.execute(query)]
    return sorted(rows, key=lambda row: (row[0].id, alphabetical(row[1])))
