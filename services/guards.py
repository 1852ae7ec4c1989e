"""Checks of who may act. They read roles in the act's own transaction, so a former coordinator is refused at once."""

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


def require_right_over(act: Act, person: Person) -> None:
    """Raises NotAllowed unless the acting person may change that person's record: nobody may change their own as a
    coordinator, and only an owner may change the records of those in charge.
    """
    require_role(act, Role.owner) if person.is_in_charge else require_coordinator(act)
    if person.id == act.me.id:
        raise NotAllowed


async def hold_coordinator(act: Act, *and_grants_of: int) -> Person:
    """The same, and locks the grant until the transaction ends: a transaction that takes the role away waits, and then
    sees what was made under it. `and_grants_of`: also lock all roles of these people, for taking them away. Raises
    NotAllowed.
    """
    me = require_coordinator(act)
    mine = and_(RoleGrant.person_id == me.id, RoleGrant.role.in_(IN_CHARGE))
    if not and_grants_of:
        held = await locked_all(act, RoleGrant, mine, shared=True)
    else:
        held = await locked_all(act, RoleGrant, or_(mine, RoleGrant.person_id.in_(and_grants_of)))
    if all(grant.person_id != me.id for grant in held):
        raise NotAllowed
    return me
