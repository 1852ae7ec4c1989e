"""The cities: found by a few letters; one that the list lacks is typed, and waits for a coordinator."""

import re
from dataclasses import dataclass

from sqlalchemy import ColumnElement, select

from models.connection.database import insert_new
from models.person import City
from services.comparing import plain, plain_city, rank
from services.locks import locked
from services.places.zones import require_zone
from services.refusals import NotFound, Refusal
from services.unit_of_work import Act

CITY_LIMIT = 100
_LETTERS = re.compile(r"[^\W\d_]{2}")


class NotACity(Refusal):
    key = "refusal-not-a-city"


class CityGone(NotFound):
    """It has become another city of the list meanwhile."""

    key = "refusal-city-gone"


@dataclass(frozen=True, slots=True)
class CitiesFound:
    """The nearest first. `same`: the one that was named in full."""

    cities: list[City]
    same: City | None


def listed_or_own(act: Act) -> ColumnElement[bool]:
    """A city of the list, or the acting person's, which may wait for a coordinator."""
    listed = City.typed.is_(False)
    return listed | (City.id == act.person.city_id) if act.person else listed


async def find_cities(act: Act, sought: str = "", *, typed: bool = True) -> CitiesFound:
    """«перм», «нижний нов»: every word must be found, in either language; nothing sought finds the list. `typed`: what
    is sought may also wait for a coordinator, so that nobody types it anew.
    """
    words = plain_city(sought).split()
    seen = City.typed.is_(False) if not typed else None if words else listed_or_own(act)
    query = select(City).order_by(City.id) if seen is None else select(City).where(seen).order_by(City.id)
    everything = list(await act.session.scalars(query))
    ranked = [(near, city) for city in everything if (near := rank(_known_as(city), words)) is not None]
    same = next((city for city in everything if is_called(city, sought)), None)
    return CitiesFound([city for _, city in sorted(ranked, key=lambda pair: pair[0])], same)


def _known_as(city: City) -> str:
    return plain(f"{city.name_ru} {city.name_en}")


def is_called(city: City, name: str) -> bool:
    return bool(plain_city(name)) and plain_city(name) in (plain_city(city.name_ru), plain_city(city.name_en))


def require_city_name(name: str) -> str:
    """With single spaces. Raises NotACity."""
    said = " ".join(name.split())
    if len(said) > CITY_LIMIT or not _LETTERS.search(said):
        raise NotACity(limit=CITY_LIMIT)
    return said


async def city_to_work_in(act: Act, city_id: int) -> City:
    """Held until the end of the transaction, so that it does not become another meanwhile. Raises CityGone."""
    city = await locked(act, City, city_id, shared=True)
    if city is None:
        raise CityGone
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
