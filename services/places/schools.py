"""The schools of a city: found by district, by a few letters or by number. Typed schools wait for a coordinator, who
accepts them into the list or merges them into a listed one.
"""

from dataclasses import dataclass

from sqlalchemy import delete, select, update
from sqlalchemy.exc import IntegrityError

from models.person import Person, School
from models.spelling import alphabetical, plain
from services.audit import record
from services.comparing import rank
from services.people.person import schools
from services.places.typed import hold_typed_place, offered
from services.refusals import NotFound, Refusal
from services.unit_of_work import Act


class SchoolListed(Refusal):
    """The city already has a school with that name."""

    key = "refusal-school-listed"


@dataclass(frozen=True, slots=True)
class SchoolsFound:
    """Schools, best matches first. `same`: the one whose full name was typed; `is_list`: whether the city has any
    schools; `districts`: the city's districts, each with the id of one of its schools ("" for schools without a
    district), empty when there are fewer than two.
    """

    schools: list[School]
    same: School | None
    is_list: bool
    districts: list[tuple[int, str]]


async def find_schools(
    act: Act, city_id: int, sought: str, *, typed: bool = True, district: str | None = None
) -> SchoolsFound:
    """Schools that contain every word («57», «гагар», «лицей 15», «57 ЮАО»); all when `sought` is empty. `typed`:
    include the acting person's own typed school. `district`: only its schools, "" for those without one.
    """
    seen = offered(act, School) if typed else School.typed.is_(False)
    everything = await schools(act, city_id, seen)
    words = plain(sought).split()
    within = [school for school in everything if district is None or (school.district or "") == district]
    ranked = [(near, school) for school in within if (near := rank(_known_as(school), words)) is not None]
    same = next((school for school in everything if plain(school.name) == " ".join(words)), None)
    nearest = [school for _, school in sorted(ranked, key=lambda pair: pair[0])]
    return SchoolsFound(nearest, same, bool(everything), _districts(everything))


def _known_as(school: School) -> str:
    return plain(f"{school.name} {school.district or ''}")


def _districts(everything: list[School]) -> list[tuple[int, str]]:
    """By name; schools without a district come last."""
    telling = dict[str, int]()
    for school in everything:
        telling.setdefault(school.district or "", school.id)
    named = sorted((name for name in telling if name), key=alphabetical)
    if len(named) < 2:
        return []
    return [(telling[name], name) for name in (*named, *([""] if "" in telling else []))]


async def accept_school(act: Act, school_id: int, name: str = "") -> None:
    """Accept a typed school into the list, under a better name if one is given. Raises NotAllowed, PlaceSettled,
    SchoolListed.
    """
    school = await hold_typed_place(act, School, school_id)
    if name:
        await require_new_school_name(act, school, name)
        school.name = name
        try:
            await act.session.flush()
        except IntegrityError:  # another school has just been given that name
            raise SchoolListed from None
    school.typed, school.typed_at = False, None
    record(act, "school.accepted", school_id)


async def require_new_school_name(act: Act, school: School, name: str) -> None:
    """Raises SchoolListed when another school of the city has that name, however it is spelt."""
    others = (one for one in await schools(act, school.city_id) if one.id != school.id)
    if any(plain(one.name) == plain(name) for one in others):
        raise SchoolListed


async def merge_school(act: Act, school_id: int, into_id: int) -> None:
    """Merge a typed school into a listed one: its people work there from now on. Raises NotAllowed, NotFound,
    PlaceSettled.
    """
    typed = await hold_typed_place(act, School, school_id)
    into = await listed_school(act, typed, into_id)
    await act.session.execute(update(Person).where(Person.school_id == typed.id).values(school_id=into.id))
    await act.session.execute(delete(School).where(School.id == typed.id))
    record(act, "school.merged", into_id)


async def listed_school(act: Act, typed: School, into_id: int) -> School:
    """A listed school of the same city, into which `typed` may be merged. Raises NotFound."""
    into = await act.session.get(School, into_id)
    if into is None or into.city_id != typed.city_id or into.typed:
        raise NotFound
    return into


async def offered_school(act: Act, city_id: int, school_id: int) -> School:
    """A school of that city which the acting person may choose. Raises NotFound."""
    query = select(School).where(School.id == school_id, School.city_id == city_id, offered(act, School))
    school: School | None = await act.session.scalar(query)
    if school is None:
        raise NotFound
    return school
