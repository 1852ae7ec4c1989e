"""Who may. Guards read the roles in the transaction of the act: a former coordinator is refused at once."""

from sqlalchemy import and_, or_

from models.person import IN_CHARGE, Person, Role, RoleGrant
from services.locks import locked_all
from services.refusals import NotAllowed
from services.unit_of_work import Act


def require_role(act: Act, *roles: Role) -> Person:
    """The acting person, who must hold one of the roles now. Raises NotAllowed."""
    person = act.me
    if not person.holds(*roles):
        raise NotAllowed
    return person


def require_mentee(act: Act) -> Person:
    return require_role(act, Role.mentee)


def require_mentor(act: Act) -> Person:
    return require_role(act, Role.mentor)


def require_coordinator(act: Act) -> Person:
    return require_role(act, *IN_CHARGE)


async def hold_coordinator(act: Act, and_grants_of: int | None = None) -> Person:
    """The same, and holds the role until the transaction ends: whoever takes the role away waits, and then sees
    what was made with it. `and_grants_of`: all roles of that person are held too, to be taken away. Raises
    NotAllowed.
    """
    me = require_coordinator(act)
    mine = and_(RoleGrant.person_id == me.id, RoleGrant.role.in_(IN_CHARGE))
    if and_grants_of is None:
        held = await locked_all(act, RoleGrant, mine, shared=True)
    else:
        held = await locked_all(act, RoleGrant, or_(mine, RoleGrant.person_id == and_grants_of))
    if all(grant.person_id != me.id for grant in held):
        raise NotAllowed
    return me
