"""Registers a person: who they are, where they work, and their consent to keep these data."""

from dataclasses import dataclass
from datetime import date

from sqlalchemy import select

from models.connection.database import insert_new
from models.consent import Consent, ConsentKind
from models.person import Person, Position, Role, RoleGrant, School
from services.people.names import Name
from services.people.roles import read_roles
from services.places.cities import city_to_work_in
from services.places.schools import schools_called, the_school
from services.places.typed import hold_own_school
from services.refusals import NotFound
from services.unit_of_work import Act, keep_roles

NOVICE_YEARS = 3
SCHOOL_LIMIT = 200
IN_POST = (Position.principal, Position.deputy)  # candidates and the reserve do not hold a post yet


@dataclass(frozen=True, slots=True)
class Introduced:
    """What a newcomer said about themselves. `school` is the name of a school in that city, which may be new. Office
    staff name no school and no position.
    """

    name: Name
    city_id: int
    school: str | None
    position: Position | None
    in_post_since: date | None
    language: str


def is_novice(person: Person, today: date) -> bool:
    """Whether a principal has been in post for under three years; worked out, never asked."""
    if person.position is not Position.principal or person.in_post_since is None:
        return False
    return months_between(person.in_post_since, today) < NOVICE_YEARS * 12


def months_between(since: date, today: date) -> int:
    """Whole calendar months. Days do not count, since only the month of starting in post is known."""
    return (today.year - since.year) * 12 + today.month - since.month


async def introduce(act: Act, who: Introduced, agreed_to: int = 0) -> Person:
    """Create the newcomer's record, with consent to that version of the text. Does nothing for somebody who has a
    record. Raises NotFound, CityGone.
    """
    if act.person is not None:
        return act.person
    if act.telegram_id is None:
        raise NotFound
    person = await add_person(act, who, act.telegram_id)
    kind = ConsentKind.personal_data
    act.session.add(Consent(person_id=person.id, kind=kind, version=agreed_to, given_at=act.now))
    return person


async def add_person(act: Act, who: Introduced, telegram_id: int | None) -> Person:
    """Create a person's record; without `telegram_id` they have no Telegram account yet. Raises CityGone."""
    city = await city_to_work_in(act, who.city_id)
    person = Person(
        telegram_id=telegram_id,
        surname=who.name.surname,
        first_name=who.name.first_name,
        patronymic=who.name.patronymic,
        language=who.language,
        timezone=city.timezone,
        city_id=city.id,
        school_id=await school_id_of(act, city.id, who.school) if who.school else None,
        position=who.position,
        in_post_since=who.in_post_since,
        created_at=act.now,
        roles=[],
    )
    act.session.add(person)
    await act.session.flush()
    keep_roles(act.session, person)
    return person


async def school_id_of(act: Act, city_id: int, name: str) -> int | None:
    """The id of the city's school with that name, however it is spelt. An unknown name becomes a new typed school, for
    a coordinator to decide on. The school, and the acting person's own typed one, are locked until the transaction
    ends: a typed school is deleted when the last person leaves it, and any school may be joined to another one.
    """
    row = {"city_id": city_id, "name": name, "typed": True, "typed_at": act.now}
    exactly = School.city_id == city_id, School.name == name
    found = await act.session.scalar(select(School).where(*exactly))
    if found is None:
        found = the_school(await schools_called(act, School.city_id == city_id, name), name)
    held = await hold_own_school(act, *([found.id] if found else []))
    if found is not None and found.id in held:
        return found.id
    await insert_new(act.session, School, [row])
    return await act.session.scalar(select(School.id).where(*exactly))


async def grant(act: Act, person: Person, role: Role) -> None:
    """Give a role, unless the person has it already."""
    await read_roles(act, person)
    if not person.holds(role):
        person.roles.append(RoleGrant(person_id=person.id, role=role, granted_at=act.now))
        await act.session.flush()


async def grant_owner(act: Act, person: Person) -> None:
    """Make somebody an owner, for the command on the server that names the first one."""
    await grant(act, person, Role.owner)
    await grant(act, person, Role.coordinator)


async def change_language(act: Act, language: str) -> None:
    if act.person is not None:
        act.person.language = language
