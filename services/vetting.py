"""Coordinators decide on applications (заявки); the applicant is told."""

from sqlalchemy import select

from models.notice import NoticeKind
from models.person import Person, Role
from models.profile import ApplicationReason, ApplicationState, MentorProfile
from services.act import Act
from services.applications import MOVES, locked_application
from services.audit import record
from services.guards import require_coordinator
from services.notices import tell
from services.people import grant
from services.refusals import AlreadyDecided, NotFound


class ApplicationDecided(AlreadyDecided):
    key = "refusal-application-decided"


async def waiting_applications(act: Act) -> list[MentorProfile]:
    """What waits for a decision, oldest first; nothing for those who do not decide."""
    if not _decides(act):
        return []
    query = select(MentorProfile).where(MentorProfile.state == ApplicationState.submitted)
    return list(await act.session.scalars(query.order_by(MentorProfile.submitted_at)))


async def application(act: Act, mentor_id: int) -> MentorProfile | None:
    """One application, whatever its state; None when there is none, or the acting person does not decide on it."""
    return await act.session.get(MentorProfile, mentor_id) if _decides(act) else None


def _decides(act: Act) -> bool:
    return act.person is not None and act.person.holds(Role.coordinator, Role.owner)


async def decided_by(act: Act, profile: MentorProfile) -> str:
    """Who decided, as in lists; empty when nobody did."""
    person = await act.session.get(Person, profile.decided_by_id) if profile.decided_by_id else None
    return person.list_name if person else ""


async def approve_application(act: Act, mentor_id: int, attempt: int) -> MentorProfile:
    """`attempt` is the application that the coordinator saw. Raises NotAllowed, NotFound, ApplicationDecided."""
    profile = await _decide(act, mentor_id, attempt, ApplicationState.approved)
    await grant(act, profile.person, Role.mentor)
    await tell(act, mentor_id, NoticeKind.application_approved, {"attempt": attempt})
    record(act, "application.approved", mentor_id)
    return profile


async def decline_application(act: Act, mentor_id: int, attempt: int, why: ApplicationReason | str) -> MentorProfile:
    """`why` is a fixed reason or the coordinator's words; the applicant is told it. Raises as approving does."""
    profile = await _decide(act, mentor_id, attempt, ApplicationState.declined)
    if isinstance(why, ApplicationReason):
        profile.decision_reason = why
    else:
        profile.decision_note = why
    await tell(act, mentor_id, NoticeKind.application_declined, {"attempt": attempt})
    record(act, "application.declined", mentor_id)
    return profile


async def undecided(act: Act, mentor_id: int, attempt: int) -> MentorProfile:
    """The application that the coordinator saw, not yet decided. Raises NotAllowed, NotFound, ApplicationDecided."""
    require_coordinator(act)
    profile = await locked_application(act, mentor_id)
    if profile is None:
        raise NotFound
    if profile.attempt != attempt and profile.state is ApplicationState.submitted:
        raise ApplicationDecided(outcome="renewed", who="")
    if profile.attempt != attempt or ApplicationState.approved not in MOVES[profile.state]:
        raise ApplicationDecided(outcome=profile.state.value, who=await decided_by(act, profile))
    return profile


async def _decide(act: Act, mentor_id: int, attempt: int, state: ApplicationState) -> MentorProfile:
    profile = await undecided(act, mentor_id, attempt)
    profile.state = state
    profile.decided_at = act.now
    profile.decided_by_id = act.me.id
    profile.decision_reason = None
    profile.decision_note = ""
    return profile
