"""Where the districts of a city lie: the centre of each, and its tile on the schematic map. `atlas.json` holds the
cities for which this is known. A coordinator may write a district in full («Юго-Западный административный округ»).
"""

import json
import re
from dataclasses import dataclass
from functools import cache
from math import asin, cos, radians, sin, sqrt
from pathlib import Path

from models.spelling import plain, plain_city

EARTH = 6371.0  # the mean radius in kilometres
_KIND = re.compile(r"\b(?:административный |городской )?округ\b|\bао\b|\bг москвы\b")


@dataclass(frozen=True, slots=True)
class Point:
    """In degrees; north and east are positive."""

    latitude: float
    longitude: float

    def kilometres_to(self, other: "Point") -> float:
        """Along the great circle, by the haversine formula."""
        north, south = radians(self.latitude), radians(other.latitude)
        across = sin(radians(other.longitude - self.longitude) / 2) ** 2
        chord = sin((south - north) / 2) ** 2 + cos(north) * cos(south) * across
        return 2 * EARTH * asin(min(1.0, sqrt(chord)))


@dataclass(frozen=True, slots=True)
class MappedDistrict:
    """`column` and `row`: the tile, from 0, counted from the north-west."""

    name: str
    name_en: str
    centre: Point
    column: int
    row: int


def districts_on_map(city: str) -> tuple[MappedDistrict, ...]:
    """The districts of the city of that Russian name, in the order of the tiles; none if they are not known."""
    return tuple({one.name: one for one in _by_spelling(plain_city(city)).values()}.values())


def district_on_map(city: str, district: str | None) -> MappedDistrict | None:
    said = plain(district or "")
    known = _by_spelling(plain_city(city))
    return known.get(said) or known.get(" ".join(_KIND.sub(" ", said).split()))


@cache
def _by_spelling(city: str) -> dict[str, MappedDistrict]:
    """The districts of a city by each plain name."""
    read = json.loads(Path(__file__).with_name("atlas.json").read_text("utf-8"))
    found = {}
    for name, districts in read.items():
        for one in districts if plain_city(name) == city else ():
            mapped = MappedDistrict(one["name"], one["name_en"], Point(*one["at"]), *one["tile"])
            found.update({plain(spelling): mapped for spelling in (one["name"], one["name_en"], *one["also"])})
    return found
