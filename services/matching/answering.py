"""A mentor answers requests (запросы). Accepting one creates a mentorship (сопровождение)."""

from dataclasses import dataclass

from sqlalchemy import select

from models.connection.database import insert_new
from models.mentorship import DeclineReason, MentoringRequest, Mentorship, MentorshipState, RequestNotice, RequestState
from models.profile import MenteeProfile, MentorProfile, Topic
from services.days import day_of
from services.guards import require_mentor
from services.locks import locked
from services.matching.agreement_reminders import remind_of_agreement
from services.matching.agreements import begin_agreement
from services.matching.mentorships import mentees_of, mentorships_of
from services.matching.recommended import reasons_to_ask
from services.matching.requests import decide_request, locked_request
from services.matching.scoring import Reason
from services.notices import tell
from services.people.person import is_novice, months_between
from services.projects.projects import reviewer_of
from services.projects.reports import hold_projects_of, tell_of_waiting_reports
from services.refusals import NotAllowed, Refusal
from services.unit_of_work import Act


class NoPlaces(Refusal):
    key = "refusal-no-places"


class MenteeTaken(Refusal):
    key = "refusal-mentee-taken"


@dataclass(frozen=True, slots=True)
class Asked:
    """A request with what the mentor needs for a decision. `months_in_post` is set only for a novice principal.
    `reasons`: why this mentor suits the mentee.
    """

    request: MentoringRequest
    topics: list[Topic]
    months_in_post: int | None
    free: int
    capacity: int
    reasons: tuple[Reason, ...] = ()


async def request_to_me(act: Act, request_id: int) -> Asked | None:
    """A request to the acting mentor, in any state; None when it is not theirs."""
    request = await act.session.get(MentoringRequest, request_id)
    profile = await act.session.get(MentorProfile, act.me.id)
    if request is None or profile is None or request.mentor_id != act.me.id:
        return None
    wishes = await act.session.get(MenteeProfile, request.mentee_id)
    since, today = request.mentee.in_post_since, day_of(request.mentee, act.now)
    return Asked(
        request=request,
        topics=wishes.topics if wishes else [],
        months_in_post=months_between(since, today) if since and is_novice(request.mentee, today) else None,
        free=max(0, profile.capacity - await _taken(act, act.me.id)),
        capacity=profile.capacity,
        reasons=await reasons_to_ask(act, act.me.id, request.mentee, request.programme),
    )


async def accept_request(act: Act, request_id: int) -> Mentorship:
    """Accept and create the mentorship. The mentee is told; the mentor is told of reports that already wait for review.

    Raises NotAllowed, RequestDecided; NoPlaces (`capacity`) when the mentor has no free place; MenteeTaken when the
    mentee already has a mentor in this programme.
    """
    request = await _addressed_to_me(act, request_id)
    decide_request(act, request, RequestState.accepted)
    capacity = await hold_capacity(act, request.mentor_id)
    if not await _has_place_for(act, request, capacity):
        raise NoPlaces(capacity=capacity)
    await hold_projects_of(act, request.mentee_id)
    reviewer = await reviewer_of(act, request.mentee_id)
    row = {
        "mentee_id": request.mentee_id,
        "mentor_id": request.mentor_id,
        "request_id": request.id,
        "programme": request.programme,
        "state": MentorshipState.active,
        "began_at": act.now,
    }
    if not await insert_new(act.session, Mentorship, [row]):
        raise MenteeTaken
    await tell(act, request.mentee_id, RequestNotice.accepted, {"request_id": request.id})
    await tell_of_waiting_reports(act, request.mentee_id, reviewer)
    made = await act.session.scalar(select(Mentorship).where(Mentorship.request_id == request.id))
    assert made is not None
    await remind_of_agreement(act, await begin_agreement(act, made.id))
    return made


async def decline_request(act: Act, request_id: int, reason: DeclineReason) -> MentoringRequest:
    """Decline; the mentee is told, but not the reason. Raises NotAllowed, RequestDecided."""
    request = await _addressed_to_me(act, request_id)
    decide_request(act, request, RequestState.declined)
    request.reason = reason
    await tell(act, request.mentee_id, RequestNotice.declined, {"request_id": request.id})
    return request


async def hold_capacity(act: Act, mentor_id: int) -> int:
    """The mentor's capacity, locked: until this transaction ends, nobody else can count or take this mentor's places
    (on PostgreSQL by a row lock; SQLite has a single writer).
    """
    profile = await locked(act, MentorProfile, mentor_id)
    return profile.capacity if profile else 0


async def _has_place_for(act: Act, request: MentoringRequest, capacity: int) -> bool:
    """A mentee whom the mentor supports in another programme already takes no further place."""
    guided = {pair.mentor_id for pair in await mentorships_of(act, request.mentee_id)}
    return request.mentor_id in guided or await _taken(act, request.mentor_id) < capacity


async def _taken(act: Act, mentor_id: int) -> int:
    return await act.session.scalar(mentees_of(mentor_id)) or 0


async def _addressed_to_me(act: Act, request_id: int) -> MentoringRequest:
    me = require_mentor(act)
    request = await locked_request(act, request_id)
    if request is None or request.mentor_id != me.id:
        raise NotAllowed
    return request
