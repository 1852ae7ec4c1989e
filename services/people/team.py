"""Those in charge of the association: owners and coordinators; an owner takes the role from somebody."""

from sqlalchemy import delete, or_, select, update

from models.invite import Invite
from models.notice import NoticeKind
from models.person import IN_CHARGE, Person, Role, RoleGrant
from models.personal_link import PersonalLink
from services.alphabet import by_name
from services.audit import record
from services.entry.inviting import is_open
from services.guards import require_coordinator, require_role
from services.locks import locked_all
from services.notices import tell
from services.refusals import NotAllowed, NotFound, Refusal
from services.unit_of_work import Act

_OWNERS = select(RoleGrant.person_id).where(RoleGrant.role == Role.owner)


class LastOwner(Refusal):
    """Somebody has to be able to invite the next coordinator."""

    key = "refusal-last-owner"


async def team(act: Act) -> list[Person]:
    """All in charge, by surname. Raises NotAllowed."""
    require_coordinator(act)
    holders = select(RoleGrant.person_id).where(RoleGrant.role.in_(IN_CHARGE))
    query = select(Person).where(Person.id.in_(holders)).order_by(Person.id)
    return sorted(await act.session.scalars(query), key=by_name)


async def member(act: Act, person_id: int) -> Person:
    """One of them. Raises NotAllowed, NotFound."""
    require_coordinator(act)
    person = await act.session.get(Person, person_id)
    if person is None or not person.is_in_charge:
        raise NotFound
    return person


async def owners_of_bot(act: Act) -> list[Person]:
    """Whom somebody turns to who is not in charge any more."""
    return list(await act.session.scalars(select(Person).where(Person.id.in_(_OWNERS)).order_by(Person.surname)))


async def is_last_owner(act: Act) -> bool:
    """Whether nobody could invite a coordinator without the acting person."""
    return set(await act.session.scalars(_OWNERS)) == {act.me.id}


async def remove_from_team(act: Act, person_id: int) -> Person:
    """An owner takes away the roles of somebody in charge; what they invited to lapses with the links that they made,
    and they are told. Raises NotAllowed, NotFound, LastOwner.
    """
    owners = await hold_owners(act, and_grants_of=person_id)
    person = await member(act, person_id)
    if owners == {person.id}:
        raise LastOwner
    await act.session.execute(delete(RoleGrant).where(RoleGrant.person_id == person.id, RoleGrant.role.in_(IN_CHARGE)))
    await end_what_was_made(act, person.id)
    await act.session.refresh(person, ["roles"])
    await tell(act, person.id, NoticeKind.role_removed, {})
    record(act, "coordinator.removed", person.id)
    return person


async def hold_owners(act: Act, and_grants_of: int) -> set[int]:
    """Who owns, until the end of the transaction, the acting person among them. The roles of that other person are
    held with theirs. Raises NotAllowed.
    """
    me = require_role(act, Role.owner)
    held = await locked_all(act, RoleGrant, or_(RoleGrant.role == Role.owner, RoleGrant.person_id == and_grants_of))
    owners = {grant.person_id for grant in held if grant.role is Role.owner}
    if me.id not in owners:
        raise NotAllowed  # somebody has taken it away meanwhile
    return owners


async def end_what_was_made(act: Act, person_id: int) -> None:
    """Invitations that are open, and personal links, by somebody who has no right to them any more."""
    lapsed = update(Invite).where(Invite.made_by_id == person_id, is_open(act)).values(withdrawn_at=act.now)
    await act.session.execute(lapsed)
    await act.session.execute(delete(PersonalLink).where(PersonalLink.made_by_id == person_id))
