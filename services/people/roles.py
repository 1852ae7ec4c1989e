"""The roles of other people, read only when asked for. Those of the acting person are read with every act."""

from sqlalchemy import select
from sqlalchemy.orm.attributes import set_committed_value

from models.person import Person, RoleGrant
from services.unit_of_work import Act, keep_roles


async def read_roles(act: Act, *people: Person) -> None:
    """Read the present roles of these people in one statement."""
    held: dict[int, list[RoleGrant]] = {person.id: [] for person in people}
    for grant in await act.session.scalars(select(RoleGrant).where(RoleGrant.person_id.in_(list(held)))):
        held[grant.person_id].append(grant)
    for person in people:
        set_committed_value(person, "roles", held[person.id])
    keep_roles(act.session, *people)
