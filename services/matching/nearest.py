"""Mentors by the distance to their school. Where somebody is now is used once and never stored: a list of the nearest
holds only mentors and distances in coarse steps.
"""

from dataclasses import dataclass

from sqlalchemy import select

from models.person import City, Person, School
from models.profile import MentorProfile
from services.matching.mentor_search import MentorsSought, among_mentors, met_by
from services.places.atlas import Point, district_on_map
from services.unit_of_work import Act

NEAREST = 15
FINE, COARSE = 10, 5  # kilometres: up to FINE in whole ones, beyond that in steps of COARSE


@dataclass(frozen=True, slots=True)
class NearMentor:
    """`kilometres`: rounded; 0 is less than one. `by_district`: measured to the centre of the district, since the
    coordinates of the school are not known.
    """

    mentor_id: int
    kilometres: int
    by_district: bool


async def nearest_mentors(act: Act, origin: Point, sought: MentorsSought) -> list[NearMentor]:
    """Those who meet the conditions, at most NEAREST, the nearest first. A mentor whose school cannot be placed is left
    out.
    """
    columns = select(MentorProfile.person_id, City.name_ru, School.district, School.latitude, School.longitude)
    query = among_mentors(columns, met_by(act, sought)).join(City, City.id == School.city_id)
    far: list[tuple[float, int, bool]] = []
    for mentor_id, city, district, latitude, longitude in await act.session.execute(query):
        place = _point(city, district, latitude, longitude)
        if place is not None:
            far.append((origin.kilometres_to(place), mentor_id, latitude is None))
    nearest = sorted(far)[:NEAREST]
    return [NearMentor(mentor_id, rounded(kilometres), rough) for kilometres, mentor_id, rough in nearest]


def rounded(kilometres: float) -> int:
    """Rounded down below FINE, to steps of COARSE above."""
    return int(kilometres) if kilometres < FINE else COARSE * round(kilometres / COARSE)


def _point(city: str, district: str | None, latitude: float | None, longitude: float | None) -> Point | None:
    """The school itself, or else the centre of its district."""
    if latitude is not None and longitude is not None:
        return Point(latitude, longitude)
    mapped = district_on_map(city, district)
    return mapped.centre if mapped else None


def school_place(person: Person) -> Point | None:
    """Where the person's school is, as far as it is known; a typed one, which nobody has checked, is nowhere."""
    school = person.school
    if school is None or school.typed:
        return None
    return _point(person.city.name_ru, school.district, school.latitude, school.longitude)


def knows_building(school: School) -> bool:
    return school.latitude is not None and school.longitude is not None
