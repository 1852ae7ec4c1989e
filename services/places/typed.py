"""Typed schools and cities: those that people enter because a list lacks them. A coordinator accepts them into the
list, merges them into a listed one, or removes them.

A typed place is offered only to the people who typed it. So each person has at most one typed school and one typed
city; when they choose another and nobody else works at the typed one, it is deleted.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

from sqlalchemy import ColumnElement, delete, func, select, update
from sqlalchemy.orm import InstrumentedAttribute, joinedload

from models.connection.database import insert_new
from models.invite import Invite
from models.notice import NoticeKind
from models.person import NO_CITY, City, Person, PlaceNotice, School
from services.audit import record
from services.guards import require_coordinator
from services.locks import locked_all
from services.notices import tell
from services.refusals import AlreadyDecided
from services.unit_of_work import Act

Place = TypeVar("Place", City, School)
_UNCHECKED = {"synchronize_session": False}


class PlaceSettled(AlreadyDecided):
    """Somebody has decided on the place already, or everybody who typed it has chosen another."""

    key = "refusal-place-settled"


@dataclass(frozen=True, slots=True)
class TypedPlace(Generic[Place]):
    """A typed place that waits for a coordinator, and how many people work there."""

    place: Place
    people: int


def works_at(table: type[City | School]) -> InstrumentedAttribute[int] | InstrumentedAttribute[int | None]:
    return Person.city_id if table is City else Person.school_id


def offered_to_all(table: type[Place]) -> ColumnElement[bool]:
    """Places that everybody may choose: those of the list that are not retired."""
    return table.typed.is_(False) & table.retired_at.is_(None)


def offered(act: Act, table: type[Place]) -> ColumnElement[bool]:
    """Places that the acting person may choose: those that everybody may, and their own one."""
    if act.person is None:
        return offered_to_all(table)
    mine = table.id == (act.person.city_id if table is City else act.person.school_id)
    return offered_to_all(table) | (mine & (City.name_ru != NO_CITY) if table is City else mine)


async def people_at(act: Act, place: City | School) -> int:
    query = select(func.count()).where(works_at(type(place)) == place.id)
    return await act.session.scalar(query) or 0


async def typed_place(act: Act, table: type[Place], place_id: int) -> TypedPlace[Place]:
    """A typed place, a school with its city, for a coordinator. Raises NotAllowed, PlaceSettled."""
    require_coordinator(act)
    its_city = [joinedload(School.city)] if table is School else []
    place = _waiting(table, await act.session.get(table, place_id, options=its_city))
    return TypedPlace(place, await people_at(act, place))


async def hold_typed_place(act: Act, table: type[Place], place_id: int) -> Place:
    """Lock a typed place until the transaction ends, so that two coordinators cannot both decide on it. A city is
    locked together with all other typed cities, since namesakes are merged with it. Raises NotAllowed, PlaceSettled.
    """
    require_coordinator(act)
    wanted = table.id == place_id
    held = await locked_all(act, table, wanted | table.typed if table is City else wanted)
    return _waiting(table, next((place for place in held if place.id == place_id), None))


def _waiting(table: type[Place], place: Place | None) -> Place:
    if place is None or not place.typed or (isinstance(place, City) and place.is_none):
        raise PlaceSettled(kind="city" if table is City else "school")
    return place


async def remove_school(act: Act, school_id: int) -> None:
    """Reject a typed school: the people who typed it are asked to choose another. Raises NotAllowed, PlaceSettled."""
    school = await hold_typed_place(act, School, school_id)
    people = await _ids_at(act, school)
    await act.session.execute(update(Person).where(Person.school_id == school.id).values(school_id=None))
    await act.session.execute(delete(School).where(School.id == school.id))
    await _tell_removed(act, people, PlaceNotice.school_removed)
    record(act, "school.removed", school_id)


async def remove_city(act: Act, city_id: int) -> None:
    """Reject a typed city, with its schools; invitations to it end. Raises NotAllowed, PlaceSettled."""
    city = await hold_typed_place(act, City, city_id)
    people, nowhere = await _ids_at(act, city), await no_city(act)
    there = update(Person).where(Person.city_id == city.id)
    await act.session.execute(there.values(city_id=nowhere, school_id=None))
    invited = update(Invite).where(Invite.city_id == city.id)
    await act.session.execute(invited.where(Invite.withdrawn_at.is_(None)).values(withdrawn_at=act.now))
    await act.session.execute(invited.values(city_id=nowhere))
    await act.session.execute(delete(School).where(School.city_id == city.id))
    await act.session.execute(delete(City).where(City.id == city.id))
    await _tell_removed(act, people, PlaceNotice.city_removed)
    record(act, "city.removed", city_id)


async def _ids_at(act: Act, place: City | School) -> Sequence[int]:
    query = select(Person.id).where(works_at(type(place)) == place.id).order_by(Person.id)
    return (await act.session.scalars(query)).all()


async def _tell_removed(act: Act, people: Sequence[int], kind: NoticeKind) -> None:
    for person_id in people:
        if person_id != act.me.id:
            await tell(act, person_id, kind, {})


async def no_city(act: Act) -> int:
    """The id of the placeholder city for people whose city was removed, until they choose another."""
    row = {"name_ru": NO_CITY, "name_en": NO_CITY, "timezone": "UTC", "typed": True, "typed_at": None}
    await insert_new(act.session, City, [row])
    return (await act.session.scalars(select(City.id).where(City.name_ru == NO_CITY))).one()


async def hold_own_school(act: Act, *others: int) -> set[int]:
    """Lock the acting person's school, if it is typed and they may be leaving it, and the `others`, so that none is
    joined to another one meanwhile; returns the ids that exist.
    """
    mine = School.typed & (School.id == (act.person.school_id if act.person else None))
    return {school.id for school in await locked_all(act, School, mine | School.id.in_(others))}


async def leave_school(act: Act, school_id: int | None) -> None:
    """Delete a typed school where nobody works any more. The caller has locked it."""
    await act.session.flush()
    empty = ~select(Person.id).where(Person.school_id == school_id).exists()
    gone = delete(School).where(School.id == school_id, School.typed.is_(True), empty)
    await act.session.execute(gone, execution_options=_UNCHECKED)


async def leave_city(act: Act, city_id: int) -> None:
    """Delete a typed city with no people, schools or invitations left. The caller has locked it."""
    await act.session.flush()
    empty = (~select(table.id).where(table.city_id == city_id).exists() for table in (Person, School, Invite))
    gone = delete(City).where(City.id == city_id, City.typed.is_(True), *empty)
    await act.session.execute(gone, execution_options=_UNCHECKED)
