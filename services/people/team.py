"""Those in charge of the association: owners and coordinators. An owner can take the role away."""

from sqlalchemy import delete, or_, select, update
from sqlalchemy.orm import selectinload

from models.invite import Invite
from models.person import IN_CHARGE, Person, Role, RoleGrant, RoleNotice
from services.alphabet import by_name
from services.audit import record
from services.entry.inviting import is_open
from services.guards import require_coordinator, require_role
from services.locks import locked_all
from services.notices import tell
from services.people.roles import read_roles
from services.refusals import NotAllowed, NotFound, Refusal
from services.unit_of_work import Act

_OWNERS = select(RoleGrant.person_id).where(RoleGrant.role == Role.owner)


class LastOwner(Refusal):
    """The last owner cannot leave: somebody must be able to invite coordinators."""

    key = "refusal-last-owner"


async def team(act: Act) -> list[Person]:
    """Everybody in charge, by name. Raises NotAllowed."""
    require_coordinator(act)
    holders = select(RoleGrant.person_id).where(RoleGrant.role.in_(IN_CHARGE))
    query = select(Person).where(Person.id.in_(holders)).options(selectinload(Person.roles)).order_by(Person.id)
    return sorted(await act.session.scalars(query), key=by_name)


async def member(act: Act, person_id: int) -> Person:
    """One person in charge. Raises NotAllowed, NotFound."""
    require_coordinator(act)
    person = await act.session.get(Person, person_id)
    if person is None:
        raise NotFound
    await read_roles(act, person)
    if not person.is_in_charge:
        raise NotFound
    return person


async def to_tell_in_charge(act: Act, person_id: int) -> Person | None:
    """That person, if they are still in charge and can be told; None when all in charge are to be told instead."""
    person = await act.session.get(Person, person_id)
    if person is None:
        return None
    await read_roles(act, person)
    return person if person.is_in_charge and person.can_be_told else None


async def owners_of_bot(act: Act) -> list[Person]:
    """The owners, for somebody who is no longer in charge and wants to ask why."""
    found = await act.session.scalars(select(Person).where(Person.id.in_(_OWNERS)))
    return sorted(found, key=by_name)


async def is_last_owner(act: Act) -> bool:
    """Whether the acting person is the only owner."""
    return set(await act.session.scalars(_OWNERS)) == {act.me.id}


async def remove_from_team(act: Act, person_id: int) -> Person:
    """An owner takes all roles in charge from somebody, who is told. Their open invitations end; the personal links
    that they made keep working, since these have been handed out to people who are still expected. Raises NotAllowed,
    NotFound, LastOwner.
    """
    owners = await hold_owners(act, person_id)
    person = await member(act, person_id)
    if owners == {person.id}:
        raise LastOwner
    await act.session.execute(delete(RoleGrant).where(RoleGrant.person_id == person.id, RoleGrant.role.in_(IN_CHARGE)))
    await withdraw_invites(act, person.id)
    await read_roles(act, person)
    await tell(act, person.id, RoleNotice.removed, {})
    record(act, "coordinator.removed", person.id)
    return person


async def hold_owners(act: Act, *and_grants_of: int) -> set[int]:
    """Lock the grants of all owners, and of those other people, until the transaction ends; returns the owners' ids.
    Raises NotAllowed unless the acting person is one of them.
    """
    me = require_role(act, Role.owner)
    held = await locked_all(act, RoleGrant, or_(RoleGrant.role == Role.owner, RoleGrant.person_id.in_(and_grants_of)))
    owners = {grant.person_id for grant in held if grant.role is Role.owner}
    if me.id not in owners:
        raise NotAllowed  # another owner has taken the role away meanwhile
    return owners


async def withdraw_invites(act: Act, person_id: int) -> None:
    """End the open invitations that this person made."""
    lapsed = update(Invite).where(Invite.made_by_id == person_id, is_open(act)).values(withdrawn_at=act.now)
    await act.session.execute(lapsed)
