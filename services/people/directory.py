"""«Люди»: a coordinator finds anybody by a few letters or by the school's number, and reads lists of people. The
database searches and splits the lists, so that ten thousand people are not loaded to show five.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Any

from sqlalchemy import ColumnElement, Select, and_, exists, func, or_, select, true
from sqlalchemy.orm import aliased, contains_eager, lazyload

from models.mentorship import Mentorship, MentorshipState, Programme
from models.person import ERASED, City, Person, Role, RoleGrant, School
from models.profile import MentorProfile
from models.spelling import alphabetical
from services.audit import record_rows
from services.guards import hold_coordinator, require_coordinator
from services.matching.mentorships import mentees_of
from services.people.search import people_sought
from services.places.search import Portion
from services.unit_of_work import Act

EXPORT_AT_MOST = 20_000  # people: a longer file would take longer than an update may
_MENTOR = aliased(Person)


class PeopleList(StrEnum):
    everybody = "everybody"
    mentors = "mentors"
    mentees = "mentees"
    not_come = "not_come"
    without_mentor = "without_mentor"


@dataclass(frozen=True, slots=True)
class PeopleSought:
    """People of a list whose name and school contain every word («петр 57»). `district`: "" for those whose school has
    none. `school_id`: only who works in that very school. `programme`: only who works together with somebody in it now.
    `besides`: the id of somebody who is left out.
    """

    which: PeopleList = PeopleList.everybody
    words: str = ""
    city_id: int | None = None
    district: str | None = None
    school_id: int | None = None
    programme: Programme | None = None
    besides: int | None = None


@dataclass(frozen=True, slots=True)
class PersonLine:
    """What a list says about somebody; roles are not loaded in `person`. `mentor`: one of a mentee's
    mentors, and `mentors` how many there are; `mentees` and `capacity`: of a mentor.
    """

    person: Person
    is_mentor: bool
    is_mentee: bool
    mentor: Person | None
    mentors: int
    mentees: int
    capacity: int
    paused_until: datetime | None


@dataclass(frozen=True, slots=True)
class PeopleFound:
    """The part of the list that was asked for, best matches first, and the number of all matches."""

    lines: list[PersonLine]
    count: int
    first: int


async def counts_of_lists(act: Act) -> dict[PeopleList, int]:
    """How many people each list has. Raises NotAllowed."""
    require_coordinator(act)
    counts = [select(func.count(Person.id)).where(_is_in(which)).scalar_subquery() for which in PeopleList]
    row = (await act.session.execute(select(*counts))).one()
    return {which: int(count) for which, count in zip(PeopleList, row, strict=True)}


async def find_people(act: Act, sought: PeopleSought, part: Portion) -> PeopleFound:
    """The part of the list; the last one if the asked one lies beyond the end. Raises NotAllowed."""
    require_coordinator(act)
    there, nearness = _wanted(sought)
    counted = select(func.count(Person.id)).join(School, Person.school_id == School.id, isouter=True)
    count = await act.session.scalar(counted.where(there)) or 0
    first = max(0, min(part.first, (count - 1) // part.at_most * part.at_most))
    query = _lines().where(there).order_by(nearness, Person.in_order, Person.id).offset(first).limit(part.at_most)
    return PeopleFound([PersonLine(*row) for row in await act.session.execute(query)], count, first)


async def exported_people(act: Act, sought: PeopleSought) -> list[PersonLine]:
    """The whole list, for a file; the audit trail gets the list's name and how many people it has. Raises
    NotAllowed.
    """
    await hold_coordinator(act)
    found = await find_people(act, sought, Portion(at_most=EXPORT_AT_MOST))
    record_rows(act, f"people.exported.{sought.which}", len(found.lines))
    return found.lines


async def cities_of(act: Act, which: PeopleList) -> list[tuple[City, int]]:
    """The cities in which people of the list work, with their number, the most first. Raises NotAllowed."""
    require_coordinator(act)
    there = select(Person.city_id, func.count(Person.id)).where(_is_in(which)).group_by(Person.city_id)
    counts = {city_id: int(count) for city_id, count in await act.session.execute(there)}
    cities = await act.session.scalars(select(City).where(City.id.in_(there.with_only_columns(Person.city_id))))
    return sorted(((city, counts[city.id]) for city in cities), key=lambda one: (-one[1], alphabetical(one[0].name_ru)))


async def districts_of(act: Act, which: PeopleList, city_id: int) -> list[tuple[str, int]]:
    """The districts of that city in which people of the list work, with their number; "" comes last: no district.
    Raises NotAllowed.
    """
    require_coordinator(act)
    name = func.coalesce(School.district, "")
    query = select(name, func.count(Person.id)).join_from(Person, School, Person.school_id == School.id, isouter=True)
    rows = await act.session.execute(query.where(_is_in(which), Person.city_id == city_id).group_by(name))
    found = [(str(district), int(count)) for district, count in rows]
    return sorted(found, key=lambda one: (not one[0], alphabetical(one[0])))


async def programmes_of(act: Act, which: PeopleList) -> list[tuple[Programme, int]]:
    """The programmes in which people of the list work together with somebody now, with their number. Raises
    NotAllowed.
    """
    require_coordinator(act)
    there = (select(func.count(Person.id)).where(_is_in(which), _works_in(programme)) for programme in Programme)
    counts = (await act.session.execute(select(*(count.scalar_subquery() for count in there)))).one()
    return [(programme, int(count)) for programme, count in zip(Programme, counts, strict=True) if count]


def _works_in(programme: Programme) -> ColumnElement[bool]:
    theirs = or_(Mentorship.mentee_id == Person.id, Mentorship.mentor_id == Person.id)
    return exists().where(theirs, Mentorship.programme == programme, Mentorship.state == MentorshipState.active)


def _holds(role: Role) -> ColumnElement[bool]:
    return exists().where(RoleGrant.person_id == Person.id, RoleGrant.role == role)


def _is_in(which: PeopleList) -> ColumnElement[bool]:
    active = Mentorship.state == MentorshipState.active
    guided = exists().where(Mentorship.mentee_id == Person.id, active)
    conditions: dict[PeopleList, Sequence[ColumnElement[bool]]] = {
        PeopleList.everybody: (),
        PeopleList.mentors: (_holds(Role.mentor),),
        PeopleList.mentees: (_holds(Role.mentee),),
        PeopleList.not_come: (Person.telegram_id.is_(None),),
        PeopleList.without_mentor: (_holds(Role.mentee), ~guided),
    }
    return and_(Person.surname != ERASED, *conditions[which])


def _wanted(sought: PeopleSought) -> tuple[ColumnElement[bool], ColumnElement[int]]:
    there, nearness = people_sought(sought.words)
    city = Person.city_id == sought.city_id if sought.city_id is not None else true()
    district = func.coalesce(School.district, "") == sought.district if sought.district is not None else true()
    school = Person.school_id == sought.school_id if sought.school_id is not None else true()
    programme = _works_in(sought.programme) if sought.programme is not None else true()
    others = Person.id != sought.besides if sought.besides is not None else true()
    return and_(_is_in(sought.which), there, city, district, school, programme, others), nearness


def _lines() -> Select[Any]:
    """One statement, however many people: everything that a line says is a column of it."""
    active = Mentorship.state == MentorshipState.active
    theirs = Mentorship.mentee_id == Person.id, active
    mentees = mentees_of(Person.id).correlate(Person).scalar_subquery()
    first = select(func.min(Mentorship.mentor_id)).where(*theirs).correlate(Person).scalar_subquery()
    mentors = select(func.count(Mentorship.mentor_id.distinct())).where(*theirs).correlate(Person).scalar_subquery()
    return (
        select(
            Person,
            _holds(Role.mentor),
            _holds(Role.mentee),
            _MENTOR,
            mentors,
            mentees,
            func.coalesce(MentorProfile.capacity, 0),
            MentorProfile.paused_until,
        )
        .join(School, Person.school_id == School.id, isouter=True)
        .join(MentorProfile, MentorProfile.person_id == Person.id, isouter=True)
        .join(_MENTOR, _MENTOR.id == first, isouter=True)
        .options(
            contains_eager(Person.school),
            lazyload(_MENTOR.school),
            lazyload(_MENTOR.city),
        )
    )
