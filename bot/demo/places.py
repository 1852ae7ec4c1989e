"""Cities and their schools, and choosing a school for a person."""

from dataclasses import dataclass
from random import Random

from sqlalchemy import select

from bot.demo.past import Past, Row, chance_of
from bot.demo.words import PlaceWords
from models.person import City, School
from services.places.atlas import Point, district_on_map
from services.places.spelling import add_districts_of_schools

_KINDS = ("Школа", "Школа", "Школа", "Школа", "Гимназия", "Лицей")


@dataclass(frozen=True, slots=True)
class Site:
    """A school. No two principals lead the same one."""

    id: int
    name: str


class DemoCity:
    """One city with its schools."""

    def __init__(self, city: City, words: PlaceWords, free: list[Site]) -> None:
        self.city = city
        self.words = words
        self._free = free
        self._given: list[Site] = []

    def own_school(self) -> Site:
        """A school that has been given to nobody yet."""
        self._given.append(self._free.pop())
        return self._given[-1]

    def some_school(self, chance: Random) -> Site:
        """A school that may have a principal already."""
        return chance.choice(self._given) if self._given else self.own_school()


async def write_places(past: Past) -> list[DemoCity]:
    """Writes the schools of every city in the order of their numbers, as the lists show them."""
    chance, afar = chance_of("places"), chance_of("coordinates")
    cities = {city.name_ru: city for city in await past.session.scalars(select(City))}
    places = []
    for words in past.words.places:
        city = cities[words.city]
        names = words.named + _names(words, chance)
        rows: list[Row] = [
            {"city_id": city.id, "name": name, "district": chance.choice(words.districts or [None])} for name in names
        ]
        for row in rows:
            row.update(_somewhere(words, row["district"], afar))
        ids = await past.insert(School, rows)
        sites = [Site(*pair) for pair in zip(ids, names, strict=True)][len(words.named) :]
        chance.shuffle(sites)
        places.append(DemoCity(city, words, sites))
    await add_districts_of_schools(past.session)
    return places


def _somewhere(words: PlaceWords, district: str | None, afar: Random) -> Row:
    """Coordinates near the centre of the district or of the city; every fifth school has none, as in real lists."""
    mapped = district_on_map(words.city, district)
    centre = mapped.centre if mapped else Point(*words.centre)
    near = {"latitude": centre.latitude + afar.gauss(0, 0.012), "longitude": centre.longitude + afar.gauss(0, 0.02)}
    return near if afar.random() < 0.8 else dict.fromkeys(near)


def _names(words: PlaceWords, chance: Random) -> list[str]:
    named = {int(name.split()[-1]) for name in words.named}
    free = [n for n in range(words.numbers_from, words.numbers_to) if n not in named]
    numbers = sorted(chance.sample(free, words.schools))
    return [f"{chance.choice(_KINDS)} № {number}" for number in numbers]


def some_place(places: list[DemoCity], chance: Random) -> DemoCity:
    return chance.choices(places, weights=[place.words.share for place in places])[0]
