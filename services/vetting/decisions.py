"""Coordinators decide on applications (заявки); the applicant is told."""

from datetime import date

from sqlalchemy import select

from models.person import IN_CHARGE, Person, Role, RoleGrant
from models.profile import ApplicationNotice, ApplicationReason, ApplicationState, MentorProfile
from models.vetting import Criterion, CriterionMark, VettingNote
from services.audit import record
from services.days import day_of
from services.guards import require_coordinator
from services.matching.working_days import last_day_to_answer
from services.notices import tell
from services.people.person import grant
from services.refusals import AlreadyDecided, NotFound, Refusal
from services.unit_of_work import Act
from services.vetting.applications import MOVES, locked_application
from services.vetting.criteria import marks_of, note_of

DECIDED_WITHIN = 5  # working days
WORDS_LIMIT = 500  # for a question, a note, or a decision in the coordinator's own words


class OwnApplication(Refusal):
    """Coordinators cannot decide on their own application."""

    key = "refusal-own-application"


class ApplicationDecided(AlreadyDecided):
    key = "refusal-application-decided"


async def application(act: Act, mentor_id: int) -> MentorProfile | None:
    """Another person's submitted application, decided or not; None when the acting person does not decide on it."""
    profile = await act.session.get(MentorProfile, mentor_id) if decides(act) and mentor_id != act.me.id else None
    return profile if profile is not None and profile.attempt else None


async def somebody_decides_on_mine(act: Act) -> bool:
    """Whether anybody other than the acting person (or visitor) is in charge."""
    others = select(RoleGrant.person_id).where(RoleGrant.role.in_(IN_CHARGE)).limit(1)
    if act.person is not None:
        others = others.where(RoleGrant.person_id != act.person.id)
    return await act.session.scalar(others) is not None


def decides(act: Act) -> bool:
    return act.person is not None and act.person.is_in_charge


async def decision_expected_by(act: Act, profile: MentorProfile) -> date | None:
    """The day by which the applicant may expect a decision; None for an application that is not submitted. Until there
    is a decision, the coordinators read of it in every morning's digest (`services/care/lines.py`).
    """
    if profile.state is not ApplicationState.submitted or profile.submitted_at is None:
        return None
    return await last_day_to_answer(act, day_of(profile.person, profile.submitted_at), DECIDED_WITHIN)


async def decided_by(act: Act, profile: MentorProfile) -> Person | None:
    """Who decided; None while nobody has."""
    return await act.session.get(Person, profile.decided_by_id) if profile.decided_by_id else None


async def found_by(act: Act, profile: MentorProfile) -> dict[Criterion, Person]:
    """Who found each met criterion."""
    query = (
        select(CriterionMark.criterion, Person)
        .join(Person, Person.id == CriterionMark.marked_by_id)
        .where(CriterionMark.mentor_id == profile.person_id, CriterionMark.attempt == profile.attempt)
    )
    return {row[0]: row[1] for row in await act.session.execute(query)}


async def approve_application(act: Act, mentor_id: int, attempt: int) -> MentorProfile:
    """Approve; `attempt` is the one that the coordinator saw. Raises NotAllowed, OwnApplication, NotFound,
    ApplicationDecided.
    """
    profile = await _decide(act, mentor_id, attempt, ApplicationState.approved)
    await grant(act, profile.person, Role.mentor)
    await tell(act, mentor_id, ApplicationNotice.approved, {"attempt": attempt})
    record(act, "application.approved", mentor_id)
    return profile


async def decline_application(act: Act, mentor_id: int, attempt: int, why: ApplicationReason | str) -> MentorProfile:
    """Decline; the applicant reads `why`, a fixed reason or the coordinator's words. Raises as
    `approve_application` does.
    """
    profile = await _decide(act, mentor_id, attempt, ApplicationState.declined)
    if isinstance(why, ApplicationReason):
        profile.decision_reason = why
    else:
        profile.decision_note = why
    await tell(act, mentor_id, ApplicationNotice.declined, {"attempt": attempt})
    record(act, "application.declined", mentor_id)
    return profile


async def return_application(act: Act, mentor_id: int, attempt: int, question: str) -> MentorProfile:
    """Return to the applicant with a question. Raises as `approve_application` does."""
    profile = await _decide(act, mentor_id, attempt, ApplicationState.returned)
    profile.question, profile.asked_by_id, profile.answer = question, act.me.id, ""
    await tell(act, mentor_id, ApplicationNotice.returned, {"attempt": attempt, "mentor_id": mentor_id})
    record(act, "application.returned", mentor_id)
    return profile


async def mark_criterion(act: Act, mentor_id: int, attempt: int, criterion: Criterion, *, met: bool) -> None:
    """Record whether the criterion is met. Raises as `approve_application` does."""
    profile = await undecided(act, mentor_id, attempt)
    mark = (await marks_of(act, profile)).get(criterion)
    if mark is not None and not met:
        await act.session.delete(mark)
    elif mark is None and met:
        found = {"criterion": criterion, "marked_by_id": act.me.id, "marked_at": act.now}
        act.session.add(CriterionMark(mentor_id=mentor_id, attempt=attempt, **found))
    record(act, "application.marked", mentor_id)


async def note_decision(act: Act, mentor_id: int, attempt: int, words: str) -> None:
    """Store the coordinators' private note, before or after the decision; empty words delete it.

    Raises NotAllowed, OwnApplication, NotFound; ApplicationDecided when there is a newer attempt.
    """
    profile = await _locked(act, mentor_id)
    if profile.attempt != attempt:
        raise ApplicationDecided(outcome="renewed", who="")
    note = await note_of(act, profile)
    if note is not None and not words:
        await act.session.delete(note)
    elif words:
        note = note or VettingNote(mentor_id=mentor_id, attempt=profile.attempt)
        note.words, note.written_by_id, note.written_at = words, act.me.id, act.now
        act.session.add(note)
    record(act, "application.noted", mentor_id)


async def undecided(act: Act, mentor_id: int, attempt: int) -> MentorProfile:
    """The attempt that the coordinator saw, if it is still undecided; locked.

    Raises NotAllowed, OwnApplication, NotFound, ApplicationDecided.
    """
    profile = await _locked(act, mentor_id)
    if profile.attempt != attempt and profile.state is ApplicationState.submitted:
        raise ApplicationDecided(outcome="renewed", who="")
    if profile.attempt != attempt or ApplicationState.approved not in MOVES.get(profile.state, ()):
        decider = await decided_by(act, profile)
        raise ApplicationDecided(outcome=profile.state.value, who=decider.list_name if decider else "")
    return profile


async def _locked(act: Act, mentor_id: int) -> MentorProfile:
    require_coordinator(act)
    if mentor_id == act.me.id:
        raise OwnApplication
    profile = await locked_application(act, mentor_id)
    if profile is None or not profile.attempt:
        raise NotFound
    return profile


async def _decide(act: Act, mentor_id: int, attempt: int, state: ApplicationState) -> MentorProfile:
    profile = await undecided(act, mentor_id, attempt)
    profile.state = state
    profile.decided_at = act.now
    profile.decided_by_id = act.me.id
    profile.decision_reason = None
    profile.decision_note = ""
    return profile
