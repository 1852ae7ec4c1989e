"""A coordinator records that somebody works at another school of their city."""

from models.person import Person, PlaceNotice, School
from services.audit import record
from services.guards import hold_coordinator, require_right_over
from services.locks import locked, locked_all
from services.notices import tell
from services.people.roles import read_roles
from services.places.typed import leave_school
from services.refusals import NotFound
from services.unit_of_work import Act


async def person_to_move(act: Act, person_id: int) -> Person:
    """Somebody whose school the acting coordinator may change. Raises NotAllowed, NotFound."""
    person = await act.session.get(Person, person_id)
    if person is None or person.is_erased:
        raise NotFound
    await read_roles(act, person)
    require_right_over(act, person)
    return person


async def move_to_school(act: Act, person_id: int, school_id: int) -> Person:
    """Set a listed school of the person's city; the person is told. Raises NotAllowed, NotFound."""
    await hold_coordinator(act)
    person = await person_to_move(act, person_id)
    left = person.school_id
    await locked_all(act, School, School.id == left, School.typed.is_(True))
    school = await act.session.get(School, school_id)
    if school is None or school.typed or school.city_id != person.city_id:
        raise NotFound
    held = await locked(act, Person, person_id)
    if held is None:
        raise NotFound
    if left == school.id:
        return held
    held.school_id = school.id
    await leave_school(act, left)
    await tell(act, person_id, PlaceNotice.school_changed, {"school_id": school.id})
    record(act, "person.moved", person_id)
    await act.session.refresh(held, ["school"])
    return held
