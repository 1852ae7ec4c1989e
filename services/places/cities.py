"""Finding cities by a few letters. A city that the list lacks can be typed, and then waits for a coordinator."""

import re

from sqlalchemy import select, true

from models.connection.database import insert_new
from models.person import City
from models.spelling import plain_city
from services.locks import locked
from services.places.search import Found, Portion, find, place_named
from services.places.typed import offered, offered_to_all
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


async def find_cities(act: Act, sought: str, part: Portion, *, typed: bool = True) -> Found[City]:
    """Cities that contain every word («перм», «нижний нов») in either language; all when `sought` is empty. `typed`:
    include the acting person's own typed city.
    """
    seen = offered(act, City) if typed else offered_to_all(City)
    return await find(act, City, seen, plain_city(sought).split(), part)


async def offered_city_named(act: Act, name: str, *, typed: bool = True) -> City | None:
    """The city whose full name was typed, among those that the acting person may choose."""
    seen = offered(act, City) if typed else offered_to_all(City)
    return await place_named(act, City, seen, plain_city(name))


async def listed_cities(act: Act) -> list[City]:
    """The cities that everybody may choose."""
    return list(await act.session.scalars(select(City).where(offered_to_all(City)).order_by(City.id)))


def require_city_name(name: str) -> str:
    """The name with single spaces. Raises NotACity."""
    said = " ".join(name.split())
    if len(said) > CITY_LIMIT or not _LETTERS.search(said):
        raise NotACity(limit=CITY_LIMIT)
    return said


async def city_named(act: Act, name: str) -> City | None:
    """The city with that name, however it is spelt: in the list, retired or typed."""
    return await place_named(act, City, true(), plain_city(name))


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
