"""The association's list of cities: a coordinator accepts a typed city into it or merges it into a listed one, and adds
and corrects cities.
"""

from dataclasses import dataclass

from sqlalchemy import and_, delete, select, true, update
from sqlalchemy.exc import IntegrityError

from models.connection.database import insert_new
from models.event import Event
from models.invite import Invite
from models.person import City, Person, School
from models.school_names import same_school
from models.spelling import plain_city
from services.audit import record
from services.guards import require_coordinator
from services.locks import locked_all
from services.notices import look_again_at_held
from services.places.cities import CITY_LIMIT, city_named, require_city_name
from services.places.schools import the_school
from services.places.search import is_called
from services.places.spelling import add_districts_of_schools
from services.places.typed import hold_typed_place, people_at
from services.places.zones import require_zone
from services.refusals import NotFound, Refusal
from services.unit_of_work import Act

NAMES_LIMIT = 2 * CITY_LIMIT + 3  # «Пермь / Perm»


class CityListed(Refusal):
    """The list already has a city with that name."""

    key = "refusal-city-listed"


@dataclass(frozen=True, slots=True)
class CityNames:
    """A city as a coordinator enters it; `english` may be empty, `zone` is an IANA name."""

    name: str
    english: str
    zone: str


def names_in(words: str) -> tuple[str, str]:
    """Split «Пермь / Perm» into the Russian and the English name; the latter may be left out. Raises NotACity."""
    name, _, english = words.partition("/")
    return require_city_name(name), require_city_name(english) if english.strip() else ""


async def city_of_list(act: Act, city_id: int) -> tuple[City, int]:
    """A city of the list and how many people work there. Raises NotAllowed, NotFound."""
    require_coordinator(act)
    city = await listed_city(act, city_id)
    return city, await people_at(act, city)


async def accept_city(act: Act, city_id: int, named: CityNames) -> None:
    """Accept a typed city into the list under the coordinator's names. Its people get the right time zone, and other
    typed cities with the same name are merged into it. Raises NotAllowed, PlaceSettled, CityListed, NotACity.
    """
    city = await hold_typed_place(act, City, city_id)
    await _take_in_namesakes(act, city, named)
    await _call(act, city, named)
    city.typed, city.typed_at = False, None
    record(act, "city.accepted", city_id)


async def _take_in_namesakes(act: Act, city: City, named: CityNames) -> None:
    """Merge other spellings of the city that different people typed at the same moment."""
    names = [plain_city(name) for name in (named.name, named.english) if name]
    waiting = select(City).where(City.typed, City.id != city.id, is_called(City, *names)).order_by(City.id)
    for other in (await act.session.scalars(waiting)).all():
        await join_cities(act, other, city)


async def correct_city(act: Act, city_id: int, named: CityNames) -> None:
    """Correct a listed city's names and time zone. Raises NotAllowed, NotFound, CityListed, NotACity."""
    require_coordinator(act)
    await _call(act, await listed_city(act, city_id, to_change=True), named)
    record(act, "city.corrected", city_id)


async def _call(act: Act, city: City, named: CityNames) -> None:
    require_zone(named.zone)
    await require_new_city_name(act, named, city.id)
    await _new_clock(act, city, named.zone)
    city.name_ru, city.name_en, city.timezone = named.name, named.english, named.zone
    try:
        await act.session.flush()
    except IntegrityError:  # another city has just been given that name
        raise CityListed from None


async def require_new_city_name(act: Act, named: CityNames, but: int | None = None, *, waiting: bool = True) -> None:
    """Raises NotACity; CityListed when another city has one of the names, however it is spelt. With `waiting` off,
    typed cities do not count.
    """
    names = [require_city_name(name) for name in (named.name, named.english) if name]
    others = select(City.id).where(City.id != (but or 0), true() if waiting else City.typed.is_(False))
    called = is_called(City, *(plain_city(name) for name in names))
    if await act.session.scalar(others.where(called).limit(1)) is not None:
        raise CityListed


async def add_city(act: Act, named: CityNames) -> int:
    """Add a city to the list; a typed city of that name is accepted instead. Returns its id. Raises NotAllowed,
    CityListed, NotACity.
    """
    require_coordinator(act)
    require_zone(named.zone)
    require_city_name(named.name)
    waits = await city_named(act, named.name)
    if waits is not None and waits.typed:
        await accept_city(act, waits.id, named)
        return waits.id
    await require_new_city_name(act, named)
    row = {"name_ru": named.name, "name_en": named.english, "timezone": named.zone, "typed": False}
    if not await insert_new(act.session, City, [row]):
        raise CityListed
    city_id = (await act.session.scalars(select(City.id).where(City.name_ru == named.name))).one()
    record(act, "city.added", city_id)
    return city_id


async def merge_city(act: Act, city_id: int, into_id: int) -> None:
    """Merge a typed city into a listed one: its people, schools and invitations move there. Raises NotAllowed,
    NotFound, PlaceSettled.
    """
    typed = await hold_typed_place(act, City, city_id)
    await join_cities(act, typed, await listed_city(act, into_id))


async def join_cities(act: Act, city: City, into: City) -> None:
    """Move the people, schools, districts and invitations of a city to another one, and delete it. The caller has
    locked it.
    """
    await _new_clock(act, city, into.timezone)
    await _move_schools(act, city, into)
    for table in (Person, Invite, Event):
        await act.session.execute(update(table).where(table.city_id == city.id).values(city_id=into.id))
    await act.session.execute(delete(City).where(City.id == city.id))
    await add_districts_of_schools(act.session)
    record(act, "city.merged", into.id)


async def listed_city(act: Act, city_id: int, *, to_change: bool = False) -> City:
    """A city of the list; `to_change` locks it together with all typed cities. Raises NotFound."""
    if to_change:
        held = await locked_all(act, City, City.typed | (City.id == city_id))
        city = next((one for one in held if one.id == city_id), None)
    else:
        city = await act.session.get(City, city_id)
    if city is None or city.typed:
        raise NotFound
    return city


async def _new_clock(act: Act, city: City, zone: str) -> None:
    """Set the time zone of the city's people, except those who have chosen another one themselves."""
    theirs = Person.city_id == city.id, Person.timezone == city.timezone
    await look_again_at_held(act, and_(*theirs))
    await act.session.execute(update(Person).where(*theirs).values(timezone=zone))


async def _move_schools(act: Act, typed: City, into: City) -> None:
    """Move the schools too, merging those that the other city already has."""
    there = await _schools_of(act, into)
    for school in await _schools_of(act, typed):
        same = the_school([one for one in there if same_school(one.name, school.name)], school.name)
        if same is None:
            school.city_id = into.id
            continue
        await act.session.execute(update(Person).where(Person.school_id == school.id).values(school_id=same.id))
        await act.session.execute(delete(School).where(School.id == school.id))
    await act.session.flush()


async def _schools_of(act: Act, city: City) -> list[School]:
    return list(await act.session.scalars(select(School).where(School.city_id == city.id)))
