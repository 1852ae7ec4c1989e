"""How many mentors of the list work in each district of each city: what the picture of the map shows."""

from dataclasses import dataclass, replace

from sqlalchemy import func, select

from models.person import City, Person, School
from models.profile import MentorProfile
from models.spelling import alphabetical
from services.matching.mentor_search import MentorsSought, among_mentors, met_by
from services.unit_of_work import Act


@dataclass(frozen=True, slots=True)
class CityOnMap:
    """`districts`: names and numbers of mentors, by name; "" is for those whose school has no district, and last."""

    city: City
    districts: tuple[tuple[str, int], ...]

    @property
    def mentors(self) -> int:
        return sum(count for _, count in self.districts)


async def cities_on_map(act: Act, sought: MentorsSought) -> list[CityOnMap]:
    """Cities with mentors who meet the conditions other than the place; the one with most mentors first."""
    anywhere = replace(sought, city_id=None, district=None)
    district = func.coalesce(School.district, "")
    query = among_mentors(select(Person.city_id, district, func.count(MentorProfile.person_id)), met_by(act, anywhere))
    counted: dict[int, list[tuple[str, int]]] = {}
    for city_id, name, count in await act.session.execute(query.group_by(Person.city_id, district)):
        counted.setdefault(city_id, []).append((name, count))
    cities = await act.session.scalars(select(City).where(City.id.in_(counted), City.typed.is_(False)))
    found = [CityOnMap(city, _by_name(counted[city.id])) for city in cities if not city.is_none]
    return sorted(found, key=lambda one: (-one.mentors, one.city.id))


def _by_name(districts: list[tuple[str, int]]) -> tuple[tuple[str, int], ...]:
    return tuple(sorted(districts, key=lambda one: (not one[0], alphabetical(one[0]))))
