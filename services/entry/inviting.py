"""One-time invitation links: owners invite coordinators and mentors, coordinators invite mentors."""

from datetime import timedelta

from sqlalchemy import ColumnElement, and_, select, update

from models.invite import Invite
from models.person import Role
from services.audit import record
from services.entry.codes import hash_of, new_code
from services.guards import hold_coordinator, require_coordinator
from services.places.cities import CityGone, city_to_work_in
from services.refusals import NotAllowed, NotFound, Refusal
from services.unit_of_work import Act

VALID_FOR = timedelta(days=7)


class InviteOver(Refusal):
    """The invitation cannot be used any more. `why`: "used", "mine" (used by this person), "withdrawn" or "expired"."""

    key = "refusal-invite-over"


def invitable(act: Act) -> list[Role]:
    """The roles that the acting person may invite to. Raises NotAllowed."""
    me = require_coordinator(act)
    return [Role.mentor, Role.coordinator] if me.holds(Role.owner) else [Role.mentor]


async def invite(act: Act, role: Role, city_id: int) -> tuple[Invite, str]:
    """A new invitation and its code, which cannot be read again later. Raises NotAllowed, CityGone."""
    if role not in invitable(act):
        raise NotAllowed
    await hold_coordinator(act)
    city = await city_to_work_in(act, city_id)
    if city.typed:  # a typed city is shown to nobody else until a coordinator accepts it
        raise CityGone
    code = new_code()
    made = Invite(
        code_hash=hash_of(code),
        role=role,
        city=city,
        made_by=act.me,
        made_at=act.now,
        expires_at=act.now + VALID_FOR,
    )
    act.session.add(made)
    await act.session.flush()
    record(act, "invite.made", made.id)
    return made, code


def is_open(act: Act) -> ColumnElement[bool]:
    """Whether the invitation can still be used."""
    return and_(Invite.used_at.is_(None), Invite.withdrawn_at.is_(None), Invite.expires_at > act.now)


async def open_invites(act: Act) -> list[Invite]:
    """The usable invitations to roles that the acting person may invite to, the oldest first. Raises NotAllowed."""
    query = select(Invite).where(is_open(act), Invite.role.in_(invitable(act)))
    return list(await act.session.scalars(query.order_by(Invite.made_at, Invite.id)))


async def open_invite(act: Act, invite_id: int) -> Invite:
    """One of them. Raises NotAllowed, NotFound, InviteOver."""
    roles = invitable(act)
    found = await act.session.get(Invite, invite_id)
    if found is None:
        raise NotFound
    if found.role not in roles:
        raise NotAllowed
    require_open(act, found)
    return found


def require_open(act: Act, invite: Invite) -> None:
    """Raises InviteOver."""
    if invite.used_at is not None:
        mine = act.person is not None and act.person.id == invite.used_by_id
        raise InviteOver(why="mine" if mine else "used")
    if invite.withdrawn_at is not None:
        raise InviteOver(why="withdrawn")
    if invite.expires_at <= act.now:
        raise InviteOver(why="expired")


async def withdraw_invite(act: Act, invite_id: int) -> None:
    """Make the invitation unusable. Raises NotAllowed, NotFound, InviteOver."""
    found = await open_invite(act, invite_id)
    statement = update(Invite).where(Invite.id == found.id, is_open(act)).values(withdrawn_at=act.now)
    if await act.session.scalar(statement.returning(Invite.id)) is None:
        raise InviteOver(why="used")
    record(act, "invite.withdrawn", found.id)
