"""Somebody comes by an invitation: shown what it is, then given the role, once."""

from dataclasses import replace
from enum import StrEnum

from sqlalchemy import select, update

from models.invite import Invite
from models.newer_values import is_newer
from models.person import Role
from models.profile import ApplicationState, MentorProfile
from services.audit import record
from services.entry.codes import count_wrong_code, hash_of, require_tries_left
from services.entry.inviting import InviteOver, is_open, require_open
from services.people.person import Introduced, grant, introduce
from services.refusals import BeingUpdated, NotAllowed, NotFound, Refusal
from services.unit_of_work import Act
from services.vetting.applications import (
    Offer,
    begin_invited,
    fill,
    locked_application,
    my_application,
    send_application,
)


class Finished(StrEnum):
    """What became of an application that was written to its end."""

    joined = "joined"
    sent = "sent"
    sent_uninvited = "sent_uninvited"


class RoleHeld(Refusal):
    key = "refusal-role-held"


class OwnInvite(Refusal):
    """Nobody makes themselves anything."""

    key = "refusal-own-invite"


class OtherCity(Refusal):
    """The invitation is for `city`, and the person works in another."""

    key = "refusal-other-city"


async def try_code(act: Act, code: str | None) -> Invite | None:
    """The invitation of that code; None when there is none, which is counted against the account: so this is called
    in a transaction that commits. Raises CodesLocked, InviteOver, RoleHeld, OwnInvite, OtherCity.
    """
    await require_tries_left(act)
    query = select(Invite).where(Invite.code_hash == hash_of(code or ""))
    found = await act.session.scalar(query)
    if found is None:
        await count_wrong_code(act)
        return None
    _require_fits(act, found)
    return found


async def invite_to_me(act: Act, invite_id: int) -> Invite:
    """The invitation whose code the person has shown. Raises NotFound, InviteOver, RoleHeld, OwnInvite, OtherCity."""
    found = await act.session.get(Invite, invite_id)
    if found is None:
        raise NotFound
    _require_fits(act, found)
    return found


def _require_fits(act: Act, invite: Invite) -> None:
    require_open(act, invite)
    if is_newer(invite.role):
        raise BeingUpdated
    if act.person is not None and act.person.holds(invite.role):
        raise RoleHeld
    if act.person is not None and act.person.id == invite.made_by_id:
        raise OwnInvite
    if act.person is not None and act.person.city_id != invite.city_id:
        raise OtherCity(city=invite.city.name(act.person.language))


async def needs_offer(act: Act, invite: Invite) -> bool:
    """Whether the person has still to say what they offer as a mentor."""
    return invite.role is Role.mentor and not _has_offered(await act.session.get(MentorProfile, act.me.id))


def _has_offered(profile: MentorProfile | None) -> bool:
    return profile is not None and profile.state is not ApplicationState.incomplete


async def join_as_newcomer(act: Act, who: Introduced, agreed_to: int, invite_id: int) -> Role:
    """Make the visitor known, with the role of the invitation. Raises as both of these do."""
    person = await introduce(act, who, agreed_to)
    return await join(replace(act, person=person), invite_id)


async def begin_as_newcomer(act: Act, who: Introduced, agreed_to: int, invite_id: int) -> None:
    """Make the visitor known, who goes on to say what they offer. Raises as `introduce` does."""
    person = await introduce(act, who, agreed_to)
    await begin_by_invite(replace(act, person=person), invite_id)


async def begin_by_invite(act: Act, invite_id: int) -> None:
    """Begin to say what one offers as a mentor. The invitation is remembered, and looked at when that is finished.

    Raises AlreadyApplied.
    """
    await begin_invited(act, await act.session.get(Invite, invite_id))


async def is_invited(act: Act, profile: MentorProfile) -> bool:
    """Whether the application was begun by an invitation that still stands: then nobody decides on it."""
    if profile.invite_id is None:
        return False
    try:
        await invite_to_me(act, profile.invite_id)
    except (NotFound, InviteOver, RoleHeld, OwnInvite, OtherCity):
        return False
    return True


async def finish_application(act: Act) -> Finished:
    """Whoever was invited is a mentor at once, while the invitation stands; all others are looked at.

    Raises AlreadyApplied, IncompleteOffer.
    """
    profile = await my_application(act)
    if profile is None or profile.invite_id is None:
        await send_application(act)
        return Finished.sent
    try:
        await join(act, profile.invite_id)
    except (InviteOver, OtherCity, OwnInvite):
        profile.invite_id = None
        await send_application(act)
        return Finished.sent_uninvited
    return Finished.joined


async def join(act: Act, invite_id: int) -> Role:
    """Take the invitation's role; of many who try at once one comes first.

    Raises NotFound, InviteOver, RoleHeld, OwnInvite, OtherCity; NotAllowed, IncompleteOffer for a mentor who has not
    said yet what they offer.
    """
    invite = await invite_to_me(act, invite_id)
    statement = update(Invite).where(Invite.id == invite.id, is_open(act)).values(used_at=act.now, used_by_id=act.me.id)
    if await act.session.scalar(statement.returning(Invite.id)) is None:
        raise InviteOver(why="used")
    if invite.role is Role.mentor:
        await _approve(act, invite)
    await grant(act, act.me, invite.role)
    record(act, "invite.used", invite.id)
    return invite.role


async def _approve(act: Act, invite: Invite) -> None:
    """By the one who invited, wherever the application stood; no coordinator looks at it."""
    profile = await locked_application(act, act.me.id)
    if profile is None:
        raise NotAllowed
    await fill(act, profile, Offer.of(profile))
    profile.state = ApplicationState.approved
    profile.submitted_at = profile.submitted_at or act.now
    profile.decided_at = act.now
    profile.decided_by_id = invite.made_by_id
    profile.invite_id = None
    profile.decision_reason = None
    profile.decision_note = ""
