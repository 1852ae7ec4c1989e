"""The schools of a city: found by district, by a few letters or by number. Typed schools wait for a coordinator, who
accepts them into the list or merges them into a listed one.
"""

from dataclasses import dataclass

from sqlalchemy import ColumnElement, and_, delete, func, select, update
from sqlalchemy.exc import IntegrityError

from models.person import Person, School
from models.school_names import same_school, school_name
from models.spelling import alphabetical, plain
from services.audit import record
from services.places.search import Found, Portion, find, is_called
from services.places.typed import hold_typed_place, offered, offered_to_all
from services.refusals import NotFound, Refusal
from services.unit_of_work import Act


class SchoolListed(Refusal):
    """The city already has a school with that name."""

    key = "refusal-school-listed"


@dataclass(frozen=True, slots=True)
class SchoolsFound(Found[School]):
    """`is_list`: whether the city has any schools. `districts`: the city's districts, each with the id of one of its
    schools, "" for schools without a district; empty if fewer than two districts have a name.
    """

    is_list: bool
    districts: list[tuple[int, str]]


@dataclass(frozen=True, slots=True)
class SchoolsSought:
    """Schools that contain every word («57», «гагар», «лицей 15», «57 ЮАО»); all if `words` is empty. `typed`: include
    the acting person's own typed school. `district`: only its schools, "" for those without one.
    """

    city_id: int
    words: str = ""
    typed: bool = True
    district: str | None = None


async def find_schools(act: Act, sought: SchoolsSought, part: Portion) -> SchoolsFound:
    among = _among(act, sought)
    telling = await _districts(act, among)
    if sought.district is not None:
        among &= func.coalesce(School.district, "") == sought.district
    found = await find(act, School, among, plain(sought.words).split(), part, school_name(sought.words).usual)
    is_choice = sum(bool(name) for _, name in telling) > 1
    return SchoolsFound(found.places, found.count, bool(telling), telling if is_choice else [])


async def school_named(act: Act, sought: SchoolsSought) -> School | None:
    """The school whose full name was typed, in whatever spelling; None also when it may be one of several. A number
    alone is searched for: «57» may mean «Лицей № 57».
    """
    found = await schools_called(act, _among(act, sought), sought.words)
    if plain(sought.words).isdecimal():
        found = [one for one in found if plain(one.name) == plain(sought.words)]
    return the_school(found, sought.words)


async def schools_called(act: Act, among: ColumnElement[bool], name: str) -> list[School]:
    """The schools `among` these that the name may mean, the oldest first."""
    said = plain(name)
    if not said:
        return []
    query = select(School).where(among, is_called(School, said, school_name(name).name)).order_by(School.id)
    return [one for one in await act.session.scalars(query) if plain(one.name) == said or same_school(one.name, name)]


def the_school(found: list[School], name: str) -> School | None:
    """The one of the schools found that the name means: the one that is written so, else the only one."""
    written = next((one for one in found if plain(one.name) == plain(name)), None)
    return written or (found[0] if len(found) == 1 else None)


def _among(act: Act, sought: SchoolsSought) -> ColumnElement[bool]:
    seen = offered(act, School) if sought.typed else offered_to_all(School)
    return and_(School.city_id == sought.city_id, seen)


async def _districts(act: Act, among: ColumnElement[bool]) -> list[tuple[int, str]]:
    """Sorted by name; schools without a district come last."""
    name = func.coalesce(School.district, "")
    rows = await act.session.execute(select(func.min(School.id), name).where(among).group_by(name))
    telling = [(int(school_id), str(district)) for school_id, district in rows]
    return sorted(telling, key=lambda one: (not one[1], alphabetical(one[1])))


async def district_of(act: Act, city_id: int, school_id: int) -> str | None:
    """The district of a school of that city, "" if it has none; None if there is no such school."""
    query = select(func.coalesce(School.district, "")).where(School.id == school_id, School.city_id == city_id)
    district: str | None = await act.session.scalar(query)
    return district


async def accept_school(act: Act, school_id: int, name: str = "") -> None:
    """Accept a typed school into the list, under a better name if one is given. Raises NotAllowed, PlaceSettled,
    SchoolListed.
    """
    school = await hold_typed_place(act, School, school_id)
    if name:
        await require_new_school_name(act, school, name)
        school.name = name
        try:
            await act.session.flush()
        except IntegrityError:  # another school has just been given that name
            raise SchoolListed from None
    school.typed, school.typed_at = False, None
    record(act, "school.accepted", school_id)


async def require_new_school_name(act: Act, school: School, name: str) -> None:
    """Raises SchoolListed when another school of the city has that name, however it is spelt."""
    if await schools_called(act, and_(School.city_id == school.city_id, School.id != school.id), name):
        raise SchoolListed


async def merge_school(act: Act, school_id: int, into_id: int) -> None:
    """Merge a typed school into a listed one: its people work there from now on. Raises NotAllowed, NotFound,
    PlaceSettled.
    """
    typed = await hold_typed_place(act, School, school_id)
    into = await listed_school(act, typed, into_id)
    await act.session.execute(update(Person).where(Person.school_id == typed.id).values(school_id=into.id))
    await act.session.execute(delete(School).where(School.id == typed.id))
    record(act, "school.merged", into_id)


async def listed_school(act: Act, typed: School, into_id: int) -> School:
    """A listed school of the same city, into which `typed` may be merged. Raises NotFound."""
    into = await act.session.get(School, into_id)
    if into is None or into.city_id != typed.city_id or into.typed:
        raise NotFound
    return into


async def offered_school(act: Act, city_id: int, school_id: int) -> School:
    """A school of that city which the acting person may choose. Raises NotFound."""
    query = select(School).where(School.id == school_id, School.city_id == city_id, offered(act, School))
    school: School | None = await act.session.scalar(query)
    if school is None:
        raise NotFound
    return school
