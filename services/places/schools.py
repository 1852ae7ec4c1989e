"""The schools of a city: found by district, by a few letters or by the number; those that people have typed wait for a
coordinator, who takes them into the list or says which of the list they are.
"""

from dataclasses import dataclass

from sqlalchemy import delete, select, update
from sqlalchemy.exc import IntegrityError

from models.person import Person, School
from services.alphabet import alphabetical
from services.audit import record
from services.comparing import plain, rank
from services.people.person import schools
from services.places.typed import hold_typed_place, offered
from services.refusals import NotFound, Refusal
from services.unit_of_work import Act


class SchoolListed(Refusal):
    """There is one of that name: it is to be chosen, not made."""

    key = "refusal-school-listed"


@dataclass(frozen=True, slots=True)
class SchoolsFound:
    """The nearest first. `same`: the one that was named in full; `is_list`: whether the city has any schools;
    `districts`: those of the city, each with a school that tells it, "" for schools of none; empty when there is
    nothing to choose.
    """

    schools: list[School]
    same: School | None
    is_list: bool
    districts: list[tuple[int, str]]


async def find_schools(
    act: Act, city_id: int, sought: str, *, typed: bool = True, district: str | None = None
) -> SchoolsFound:
    """«57», «гагар», «лицей 15», «57 ЮАО»: every word must be found; nothing sought finds all. `typed`: also the acting
    person's own, which may wait for a coordinator. `district`: only its schools, "" for those of none.
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
    """By name, at the end those of none."""
    telling = dict[str, int]()
    for school in everything:
        telling.setdefault(school.district or "", school.id)
    named = sorted((name for name in telling if name), key=alphabetical)
    if len(named) < 2:
        return []
    return [(telling[name], name) for name in (*named, *([""] if "" in telling else []))]


async def accept_school(act: Act, school_id: int, name: str = "") -> None:
    """Into the list, by a better name or as it was typed. Raises NotAllowed, PlaceSettled, SchoolListed."""
    school = await hold_typed_place(act, School, school_id)
    if name:
        await require_new_school_name(act, school, name)
        school.name = name
        try:
            await act.session.flush()
        except IntegrityError:  # somebody has just called another school so
            raise SchoolListed from None
    school.typed, school.typed_at = False, None
    record(act, "school.accepted", school_id)


async def require_new_school_name(act: Act, school: School, name: str) -> None:
    """Raises SchoolListed when another school of the city is called so, however it is spelt."""
    others = (one for one in await schools(act, school.city_id) if one.id != school.id)
    if any(plain(one.name) == plain(name) for one in others):
        raise SchoolListed


async def merge_school(act: Act, school_id: int, into_id: int) -> None:
    """It is that school of the list: people work there from now on. Raises NotAllowed, NotFound, PlaceSettled."""
    typed = await hold_typed_place(act, School, school_id)
    into = await listed_school(act, typed, into_id)
    await act.session.execute(update(Person).where(Person.school_id == typed.id).values(school_id=into.id))
    await act.session.execute(delete(School).where(School.id == typed.id))
    record(act, "school.merged", into_id)


async def listed_school(act: Act, typed: School, into_id: int) -> School:
    """A school of the same city that `typed` may be. Raises NotFound."""
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
