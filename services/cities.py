"""The cities: found by a few letters; those that people have typed wait for a coordinator, who takes them into the list
or says which of the list they are; a coordinator adds others, too.
"""

import re
from dataclasses import dataclass

from sqlalchemy import ColumnElement, delete, func, select, update

from models.database import insert_new
from models.invite import Invite
from models.person import City, Person, School
from services.act import Act
from services.audit import record
from services.comparing import plain, plain_city, rank
from services.guards import require_coordinator
from services.refusals import AlreadyDecided, NotFound, Refusal
from services.zones import require_zone

CITY_LIMIT = 100
NAMES_LIMIT = 2 * CITY_LIMIT + 3  # «Пермь / Perm»
_LETTERS = re.compile(r"[^\W\d_]{2}")


class CitySettled(AlreadyDecided):
    key = "refusal-city-settled"


class CityListed(Refusal):
    """There is one of that name: it is to be chosen, not made."""

    key = "refusal-city-listed"


class NotACity(Refusal):
    key = "refusal-not-a-city"


@dataclass(frozen=True, slots=True)
class Found:
    """The nearest first. `same`: the one that was named in full."""

    cities: list[City]
    same: City | None


@dataclass(frozen=True, slots=True)
class TypedCity:
    """A city that waits, and how many people work there."""

    city: City
    people: int


@dataclass(frozen=True, slots=True)
class Named:
    """What a coordinator calls a city, `english` empty when it is not said; its clock is an IANA name."""

    name: str
    english: str
    zone: str


def listed_or_own(act: Act) -> ColumnElement[bool]:
    """A city of the list, or the acting person's, which may wait for a coordinator."""
    listed = City.typed.is_(False)
    return listed | (City.id == act.person.city_id) if act.person else listed


async def find_cities(act: Act, sought: str = "", *, typed: bool = True) -> Found:
    """«перм», «нижний нов»: every word must be found, in either language; nothing sought finds the list. `typed`: what
    is sought may also wait for a coordinator, so that nobody types it anew.
    """
    words = plain_city(sought).split()
    seen = City.typed.is_(False) if not typed else None if words else listed_or_own(act)
    query = select(City).order_by(City.id) if seen is None else select(City).where(seen).order_by(City.id)
    everything = list(await act.session.scalars(query))
    ranked = [(near, city) for city in everything if (near := rank(_known_as(city), words)) is not None]
    same = next((city for city in everything if _is_called(city, sought)), None)
    return Found([city for _, city in sorted(ranked, key=lambda pair: pair[0])], same)


def _known_as(city: City) -> str:
    return plain(f"{city.name_ru} {city.name_en}")


def _is_called(city: City, name: str) -> bool:
    return bool(plain_city(name)) and plain_city(name) in (plain_city(city.name_ru), plain_city(city.name_en))


def require_city_name(name: str) -> str:
    """With single spaces. Raises NotACity."""
    said = " ".join(name.split())
    if len(said) > CITY_LIMIT or not _LETTERS.search(said):
        raise NotACity
    return said


def names_in(words: str) -> tuple[str, str]:
    """«Пермь / Perm»: in Russian, and in English, which may be left out. Raises NotACity."""
    name, _, english = words.partition("/")
    return require_city_name(name), require_city_name(english) if english.strip() else ""


async def city_to_work_in(act: Act, city_id: int) -> City:
    """Held until the end of the transaction, so that it does not become another meanwhile. Raises NotFound."""
    city = await act.session.get(City, city_id, with_for_update={"read": True, "key_share": True})
    if city is None:
        raise NotFound
    return city


async def city_id_of(act: Act, name: str, zone: str) -> int:
    """The city of that name, however it is spelt; new when nobody has named it before, and then a coordinator is to
    say what becomes of it. Raises NotACity, NotAllowed.
    """
    name = require_city_name(name)
    require_zone(zone)
    same = (await find_cities(act, name)).same
    if same is not None:
        return same.id
    row = {"name_ru": name, "name_en": "", "timezone": zone, "typed": True, "typed_at": act.now}
    await insert_new(act.session, City, [row])
    made = await act.session.scalar(select(City.id).where(City.name_ru == name))
    if made is None:
        raise NotFound
    return made


async def typed_city(act: Act, city_id: int) -> TypedCity:
    """Raises NotAllowed, CitySettled."""
    city = await _typed(act, city_id)
    people = select(func.count()).where(Person.city_id == city_id)
    return TypedCity(city, await act.session.scalar(people) or 0)


async def _typed(act: Act, city_id: int, *, to_change: bool = False) -> City:
    """`to_change` holds it until the end of the transaction, so that of two who decide one comes second."""
    require_coordinator(act)
    city = await act.session.get(City, city_id, with_for_update=to_change or None)
    if city is None or not city.typed:
        raise CitySettled
    return city


async def accept_city(act: Act, city_id: int, named: Named) -> None:
    """Into the list, as the coordinator calls it; people who went by its clock go by the right one.
    Raises NotAllowed, CitySettled, CityListed, NotACity.
    """
    city = await _typed(act, city_id, to_change=True)
    require_zone(named.zone)
    await require_new_name(act, named, city_id)
    await _new_clock(act, city, named.zone)
    city.name_ru, city.name_en, city.timezone = named.name, named.english, named.zone
    city.typed, city.typed_at = False, None
    record(act, "city.accepted", city_id)


async def require_new_name(act: Act, named: Named, but: int | None = None, *, waiting: bool = True) -> None:
    """Raises NotACity; CityListed when another city is called so, however it is spelt; without `waiting`, a city of
    the list.
    """
    names = [require_city_name(name) for name in (named.name, named.english) if name]
    everything = await act.session.scalars(select(City))
    others = [city for city in everything if city.id != but and (waiting or not city.typed)]
    if any(_is_called(city, name) for city in others for name in names):
        raise CityListed


async def add_city(act: Act, named: Named) -> None:
    """Into the list; one of that name that waits is decided on by it. Raises NotAllowed, CityListed, NotACity."""
    require_coordinator(act)
    require_zone(named.zone)
    require_city_name(named.name)
    waits = (await find_cities(act, named.name)).same
    if waits is not None and waits.typed:
        await accept_city(act, waits.id, named)
        return
    await require_new_name(act, named)
    row = {"name_ru": named.name, "name_en": named.english, "timezone": named.zone, "typed": False}
    if not await insert_new(act.session, City, [row]):
        raise CityListed
    record(act, "city.added", await act.session.scalar(select(City.id).where(City.name_ru == named.name)))


async def merge_city(act: Act, city_id: int, into_id: int) -> None:
    """It is that city of the list: people work there from now on, and their schools are there.
    Raises NotAllowed, NotFound, CitySettled.
    """
    typed = await _typed(act, city_id, to_change=True)
    into = await listed_city(act, into_id)
    await _new_clock(act, typed, into.timezone)
    await _move_schools(act, typed, into)
    for table in (Person, Invite):
        await act.session.execute(update(table).where(table.city_id == typed.id).values(city_id=into.id))
    await act.session.execute(delete(City).where(City.id == typed.id))
    record(act, "city.merged", into_id)


async def listed_city(act: Act, into_id: int) -> City:
    """A city that a typed one may be. Raises NotFound."""
    into = await act.session.get(City, into_id)
    if into is None or into.typed:
        raise NotFound
    return into


async def _new_clock(act: Act, city: City, zone: str) -> None:
    """Of people of the city who have not chosen another."""
    theirs = Person.city_id == city.id, Person.timezone == city.timezone
    await act.session.execute(update(Person).where(*theirs).values(timezone=zone))


async def _move_schools(act: Act, typed: City, into: City) -> None:
    """A school that the other city has already becomes that one."""
    there = {plain(one.name): one for one in await _schools_of(act, into)}
    for school in await _schools_of(act, typed):
        same = there.get(plain(school.name))
        if same is None:
            school.city_id = into.id
            continue
        await act.session.execute(update(Person).where(Person.school_id == school.id).values(school_id=same.id))
        await act.session.execute(delete(School).where(School.id == school.id))
    await act.session.flush()


async def _schools_of(act: Act, city: City) -> list[School]:
    return list(await act.session.scalars(select(School).where(School.city_id == city.id)))
