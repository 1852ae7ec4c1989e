"""A mentor answers requests (запросы). Accepting one creates a mentorship (сопровождение)."""

from dataclasses import dataclass
from datetime import timedelta

from sqlalchemy import and_, or_, select

from models.mentorship import DeclineReason, MentoringRequest, Mentorship, RequestNotice, RequestState
from models.profile import MenteeProfile, MentorProfile, Topic
from services.days import day_of
from services.guards import require_mentor
from services.locks import locked, locked_all
from services.matching.lapsing import hold_requests_to
from services.matching.mentorships import guides, mentees_of
from services.matching.pairing import NewPair, make_pairs
from services.matching.recommended import reasons_to_ask
from services.matching.requests import OPEN, RequestDecided, decide_request, locked_request
from services.matching.scoring import Reason
from services.notices import tell
from services.people.offers import pause
from services.people.person import is_novice, months_between
from services.refusals import NotAllowed, Refusal
from services.unit_of_work import Act
from services.vetting.applications import CAPACITIES

PAUSE = timedelta(days=30)


class NoPlaces(Refusal):
    key = "refusal-no-places"


class EnoughPlaces(Refusal):
    """The mentor has as many places as anybody may have (`at_most`)."""

    key = "refusal-enough-places"


class MenteeTaken(Refusal):
    key = "refusal-mentee-taken"


@dataclass(frozen=True, slots=True)
class Asked:
    """A request with what the mentor needs for a decision. `months_in_post` is set only for a novice principal.
    `reasons`: why this mentor suits the mentee.
    `takes_place`: whether accepting it takes a place, that is, the mentee is not the mentor's already.
    """

    request: MentoringRequest
    topics: list[Topic]
    months_in_post: int | None
    free: int
    capacity: int
    reasons: tuple[Reason, ...] = ()
    takes_place: bool = True

    @property
    def may_accept(self) -> bool:
        return self.free > 0 or not self.takes_place


async def request_to_me(act: Act, request_id: int) -> Asked | None:
    """A request to the acting mentor, in any state; None when it is not theirs."""
    request = await act.session.get(MentoringRequest, request_id)
    profile = await act.session.get(MentorProfile, act.me.id)
    if request is None or profile is None or request.mentor_id != act.me.id:
        return None
    if request.state is RequestState.planned:
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
        takes_place=not await guides(act, request.mentor_id, request.mentee_id),
    )


async def accept_request(act: Act, request_id: int) -> Mentorship:
    """Accept and create the mentorship. The mentee is told; the mentor is told of reports that already wait for review.

    Raises NotAllowed, RequestDecided; NoPlaces (`capacity`) when the mentor has no free place; MenteeTaken when the
    mentee already has a mentor in this programme.
    """
    await _hold_choices_beside(act, request_id)
    request = await _addressed_to_me(act, request_id)
    decide_request(act, request, RequestState.accepted)
    capacity = await hold_capacity(act, request.mentor_id)
    if not await has_place_for(act, request.mentee_id, request.mentor_id, capacity):
        raise NoPlaces(capacity=capacity)
    [made] = await make_pairs(
        act, [NewPair(request.mentee_id, request.mentor_id, request.programme, request_id=request.id)]
    )
    if made is None:
        raise MenteeTaken
    await tell(act, request.mentee_id, RequestNotice.accepted, {"request_id": request.id})
    return await act.session.get_one(Mentorship, made)


async def decline_request(act: Act, request_id: int, reason: DeclineReason) -> MentoringRequest:
    """Decline; the mentee is told, but not the reason. When the reason is a pause, it begins now for `PAUSE`, and those
    who still wait are told. Raises NotAllowed, RequestDecided.
    """
    if reason is DeclineReason.pause:
        await hold_requests_to(act, require_mentor(act).id, also=request_id)
    request = await _addressed_to_me(act, request_id)
    decide_request(act, request, RequestState.declined)
    request.reason = reason
    await act.session.flush()
    await tell(act, request.mentee_id, RequestNotice.declined, {"request_id": request.id})
    if reason is DeclineReason.pause:
        await pause(act, day_of(act.me, act.now) + PAUSE)
    return request


async def add_place(act: Act, request_id: int) -> Asked:
    """The acting mentor takes one mentee more than before, so that they can accept this request. Does nothing when
    there is a free place. Raises NotAllowed, RequestDecided, EnoughPlaces.
    """
    request = await _addressed_to_me(act, request_id)
    if request.state is not RequestState.sent:
        raise RequestDecided(state=request.state.value)
    profile = await locked(act, MentorProfile, request.mentor_id)
    if profile is None:
        raise NotAllowed
    if await _taken(act, request.mentor_id) >= profile.capacity:
        if profile.capacity >= max(CAPACITIES):
            raise EnoughPlaces(at_most=max(CAPACITIES))
        profile.capacity += 1
    await act.session.flush()
    asked = await request_to_me(act, request_id)
    assert asked is not None
    return asked


async def _hold_choices_beside(act: Act, request_id: int) -> None:
    """Lock the request, and the mentee's further choices in its programme, which end when it is accepted."""
    columns = MentoringRequest.mentee_id, MentoringRequest.programme
    asked = (await act.session.execute(select(*columns).where(MentoringRequest.id == request_id))).one_or_none()
    if asked is None:
        raise NotAllowed
    beside = MentoringRequest.mentee_id == asked.mentee_id, MentoringRequest.programme == asked.programme
    choices = and_(*beside, MentoringRequest.state.in_(OPEN))
    await locked_all(act, MentoringRequest, or_(MentoringRequest.id == request_id, choices))


async def hold_capacity(act: Act, mentor_id: int) -> int:
    """The mentor's capacity, locked: until this transaction ends, nobody else can count or take this mentor's places
    (on PostgreSQL by a row lock; SQLite has a single writer).
    """
    profile = await locked(act, MentorProfile, mentor_id)
    return profile.capacity if profile else 0


async def has_place_for(act: Act, mentee_id: int, mentor_id: int, capacity: int) -> bool:
    """Whether the mentor, whose capacity is held, can take this mentee now."""
    return await guides(act, mentor_id, mentee_id) or await _taken(act, mentor_id) < capacity


async def _taken(act: Act, mentor_id: int) -> int:
    return await act.session.scalar(mentees_of(mentor_id)) or 0


async def _addressed_to_me(act: Act, request_id: int) -> MentoringRequest:
    me = require_mentor(act)
    request = await locked_request(act, request_id)
    if request is None or request.mentor_id != me.id:
        raise NotAllowed
    return request
