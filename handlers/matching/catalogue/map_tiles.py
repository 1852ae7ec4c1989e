"""What the picture of the map shows: the words, and a tile for each district."""

from files.pictures.map import MapPicture, Tile
from handlers.shared.speech import Speech
from models.person import Person
from services.matching.map_figures import CityOnMap
from services.places.atlas import district_on_map, districts_on_map

COLUMNS = 3  # of tiles, where it is not known how the districts lie


def picture_of(speech: Speech, there: CityOnMap, reader: Person | None, *, dark: bool) -> MapPicture:
    city = there.city.name(speech.locale)
    mine = _district_of(reader, there)
    legend = [speech.label("catalogue-map-legend")]
    if mine is not None:
        legend.append(speech.label("catalogue-map-legend-yours"))
    title = speech.label("catalogue-map-title", city=city, count=there.mentors)
    return MapPicture(title, tuple(legend), tuple(_tiles(speech, there, mine)), dark)


def _district_of(reader: Person | None, there: CityOnMap) -> str | None:
    """The district of the reader's school, if it is in this city."""
    school = reader.school if reader else None
    here = school and not school.typed and school.city_id == there.city.id
    return school.district or None if school and here else None


def _tiles(speech: Speech, there: CityOnMap, mine: str | None) -> list[Tile]:
    """All districts whose place is known, then the others in rows below them."""
    city = there.city.name_ru
    places = {one.name: (one.column, one.row) for one in districts_on_map(city)}
    counts = dict.fromkeys(places, 0)
    for name, count in there.districts:
        key = _known_name(city, name)
        counts[key] = counts.get(key, 0) + count
    marked = _known_name(city, mine) if mine else None
    if marked:
        counts.setdefault(marked, 0)
    below = 1 + max((row for _, row in places.values()), default=-1)
    others = [name for name in counts if name not in places]
    places |= {name: (at % COLUMNS, below + at // COLUMNS) for at, name in enumerate(others)}
    note = speech.label("catalogue-map-yours")
    return [
        Tile(district_name(speech, there, name), counts[name], *place, note if name == marked else "")
        for name, place in places.items()
    ]


def _known_name(city: str, district: str) -> str:
    """The name by which the district is on the map, if its place is known."""
    mapped = district_on_map(city, district)
    return mapped.name if mapped else district


def district_name(speech: Speech, there: CityOnMap, name: str) -> str:
    """The district in the reader's language, as far as it has a name there."""
    if not name:
        whole = len(there.districts) == 1
        return speech.label("catalogue-map-whole-city" if whole else "catalogue-map-no-district")
    mapped = district_on_map(there.city.name_ru, name) if speech.locale == "en" else None
    return mapped.name_en if mapped else name
