"""Somebody opens an invitation: they are shown what it is for, and get the role once they accept."""

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
from services.projects.team import join_team
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
    """The outcome of completing an application: `sent_uninvited` when its invitation could not be used any more."""

    joined = "joined"
    sent = "sent"
    sent_uninvited = "sent_uninvited"


class RoleHeld(Refusal):
    key = "refusal-role-held"


class OwnInvite(Refusal):
    """Nobody can use an invitation that they made themselves."""

    key = "refusal-own-invite"


class OtherCity(Refusal):
    """The invitation is for `city`, and the person works in another."""

    key = "refusal-other-city"


async def try_code(act: Act, code: str | None) -> Invite | None:
    """The invitation with that code; None when there is none. A wrong code is counted against the account, so call this
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
    """The invitation, if the acting person may use it. Raises NotFound, InviteOver, RoleHeld, OwnInvite, OtherCity."""
    found = await act.session.get(Invite, invite_id)
    if found is None:
        raise NotFound
    _require_fits(act, found)
    return found


def _require_fits(act: Act, invite: Invite) -> None:
    require_open(act, invite)
    if is_newer(invite.role):
        raise BeingUpdated
    if act.person is not None and act.person.holds(invite.role) and invite.project_id is None:
        raise RoleHeld
    if act.person is not None and act.person.id == invite.made_by_id:
        raise OwnInvite
    if act.person is not None and act.person.city_id != invite.city_id and invite.project_id is None:
        raise OtherCity(city=invite.city.name(act.person.language))


async def needs_offer(act: Act, invite: Invite) -> bool:
    """Whether the person must still fill in what they offer as a mentor before they can join."""
    return invite.role is Role.mentor and not _has_offered(await act.session.get(MentorProfile, act.me.id))


def _has_offered(profile: MentorProfile | None) -> bool:
    return profile is not None and profile.state is not ApplicationState.incomplete


async def join_as_newcomer(act: Act, who: Introduced, agreed_to: int, invite_id: int) -> Role:
    """Register the visitor and give them the invitation's role. Raises what `introduce` and `join` raise."""
    person = await introduce(act, who, agreed_to)
    return await join(replace(act, person=person), invite_id)


async def begin_as_newcomer(act: Act, who: Introduced, agreed_to: int, invite_id: int) -> None:
    """Register the visitor and begin their mentor application. Raises what `introduce` raises."""
    person = await introduce(act, who, agreed_to)
    await begin_by_invite(replace(act, person=person), invite_id)


async def begin_by_invite(act: Act, invite_id: int) -> None:
    """Begin a mentor application that remembers the invitation, which is checked again at the end.

    Raises AlreadyApplied.
    """
    await begin_invited(act, await act.session.get(Invite, invite_id))


async def is_invited(act: Act, profile: MentorProfile) -> bool:
    """Whether the application began with an invitation that can still be used, so that no coordinator decides on it."""
    if profile.invite_id is None:
        return False
    try:
        await invite_to_me(act, profile.invite_id)
    except (NotFound, InviteOver, RoleHeld, OwnInvite, OtherCity):
        return False
    return True


async def finish_application(act: Act) -> Finished:
    """Complete the application: with a usable invitation the person becomes a mentor at once, otherwise it is sent to
    the coordinators.

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
    """Take the invitation's role, or join the team of its project. When several people try at once, one succeeds.

    Raises NotFound, InviteOver, RoleHeld, OwnInvite, OtherCity; NotAllowed or IncompleteOffer for a mentor who has not
    yet filled in what they offer; ProjectOver, NoPlaceInTeam.
    """
    invite = await invite_to_me(act, invite_id)
    statement = update(Invite).where(Invite.id == invite.id, is_open(act)).values(used_at=act.now, used_by_id=act.me.id)
    if await act.session.scalar(statement.returning(Invite.id)) is None:
        raise InviteOver(why="used")
    if invite.role is Role.mentor:
        await _approve(act, invite)
    if invite.project_id is not None:
        await join_team(act, invite.project_id)
    else:
        await grant(act, act.me, invite.role)
    record(act, "invite.used", invite.id)
    return invite.role


async def _approve(act: Act, invite: Invite) -> None:
    """Approve the application in the name of the inviter, whatever its state."""
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
