"""Finding cities by a few letters. A city that the list lacks can be typed, and then waits for a coordinator."""

import re
from dataclasses import dataclass

from sqlalchemy import select

from models.connection.database import insert_new
from models.person import City
from models.spelling import plain, plain_city
from services.comparing import rank
from services.locks import locked
from services.places.typed import offered
from services.places.zones import require_zone
from services.refusals import NotFound, Refusal
from services.unit_of_work import Act

CITY_LIMIT = 100
_LETTERS = re.compile(r"[^\W\d_]{2}")


class NotACity(Refusal):
    key = "refusal-not-a-city"


class CityGone(NotFound):
    """The city no longer exists: it was merged into another one or removed."""

    key = "refusal-city-gone"


@dataclass(frozen=True, slots=True)
class CitiesFound:
    """Cities, best matches first. `same`: the one whose full name was typed."""

    cities: list[City]
    same: City | None


async def find_cities(act: Act, sought: str = "", *, typed: bool = True) -> CitiesFound:
    """Cities that contain every word («перм», «нижний нов») in either language; all when `sought` is empty. `typed`:
    include the acting person's own typed city.
    """
    words = plain_city(sought).split()
    seen = offered(act, City) if typed else City.typed.is_(False)
    everything = list(await act.session.scalars(select(City).where(seen).order_by(City.id)))
    ranked = [(near, city) for city in everything if (near := rank(_known_as(city), words)) is not None]
    same = next((city for city in everything if is_called(city, sought)), None)
    return CitiesFound([city for _, city in sorted(ranked, key=lambda pair: pair[0])], same)


def _known_as(city: City) -> str:
    return plain(f"{city.name_ru} {city.name_en}")


def is_called(city: City, name: str) -> bool:
    return bool(plain_city(name)) and plain_city(name) in (plain_city(city.name_ru), plain_city(city.name_en))


def require_city_name(name: str) -> str:
    """The name with single spaces. Raises NotACity."""
    said = " ".join(name.split())
    if len(said) > CITY_LIMIT or not _LETTERS.search(said):
        raise NotACity(limit=CITY_LIMIT)
    return said


async def city_named(act: Act, name: str) -> City | None:
    """The city with that name, however it is spelt, in the list or typed."""
    everything = await act.session.scalars(select(City).order_by(City.id))
    return next((city for city in everything if is_called(city, name)), None)


async def require_offered_city(act: Act, city_id: int) -> None:
    """Raises CityGone unless the acting person may choose the city: it is in the list, or they typed it."""
    if await act.session.scalar(select(City.id).where(City.id == city_id, offered(act, City))) is None:
        raise CityGone


async def city_to_work_in(act: Act, city_id: int) -> City:
    """Lock the city until the transaction ends, so that it is not merged or removed meanwhile. Raises CityGone."""
    city = await locked(act, City, city_id, shared=True)
    if city is None:
        raise CityGone
    return city


async def city_id_of(act: Act, name: str, zone: str) -> int:
    """The id of the city with that name, however it is spelt. An unknown name becomes a new typed city, for a
    coordinator to decide on. Raises NotACity, NotAllowed.
    """
    name = require_city_name(name)
    require_zone(zone)
    same = await city_named(act, name)
    if same is not None:
        return same.id
    row = {"name_ru": name, "name_en": "", "timezone": zone, "typed": True, "typed_at": act.now}
    await insert_new(act.session, City, [row])
    made = await act.session.scalar(select(City.id).where(City.name_ru == name))
    if made is None:
        raise NotFound
    return made
