"""A mentee sends a request (запрос) to a mentor, or withdraws it; `services/matching/answering.py` is the
mentor's side.
"""

from enum import StrEnum

from sqlalchemy import select

from models.connection.database import insert_new
from models.mentorship import MentoringRequest, RequestNotice, RequestState
from models.person import Role
from models.profile import MenteeProfile, MentorProfile
from services.guards import require_mentee
from services.locks import locked
from services.matching.catalogue import MentorCard, mentor_card
from services.matching.mentorships import mentorship_of
from services.notices import tell
from services.refusals import AlreadyDecided, NotAllowed, NotFound, Refusal
from services.unit_of_work import Act

WORDS_LIMIT = 1000

MOVES: dict[RequestState, frozenset[RequestState]] = {
    RequestState.sent: frozenset({RequestState.accepted, RequestState.declined, RequestState.withdrawn}),
    RequestState.accepted: frozenset(),
    RequestState.declined: frozenset(),
    RequestState.withdrawn: frozenset(),
}


class Standing(StrEnum):
    """Whether the reader of a mentor's card may send that mentor a request, and if not, why."""

    may_ask = "may_ask"
    visitor = "visitor"
    outsider = "outsider"
    own = "own"
    waiting = "waiting"
    mentored = "mentored"
    mine = "mine"
    paused = "paused"
    unreachable = "unreachable"
    full = "full"


class CannotAsk(Refusal):
    key = "refusal-cannot-ask"


class RequestDecided(AlreadyDecided):
    key = "refusal-request-decided"


async def standing(act: Act, card: MentorCard) -> Standing:
    if act.person is None:
        return Standing.visitor
    if card.profile.person_id == act.person.id:
        return Standing.own
    if not act.person.holds(Role.mentee):
        return Standing.outsider
    # the request before the mentorship: if it is accepted between the two queries, the second finds the mentorship
    if await open_request(act) is not None:
        return Standing.waiting
    mentorship = await mentorship_of(act, act.person.id)
    if mentorship is not None:
        return Standing.mine if mentorship.mentor_id == card.profile.person_id else Standing.mentored
    if card.profile.is_paused(act.now):
        return Standing.paused
    if not card.can_be_told:
        return Standing.unreachable
    return Standing.may_ask if card.free else Standing.full


async def open_request(act: Act) -> MentoringRequest | None:
    return await act.session.scalar(
        select(MentoringRequest).where(
            MentoringRequest.mentee_id == act.me.id, MentoringRequest.state == RequestState.sent
        )
    )


async def words_on_profile(act: Act) -> str:
    """What the acting mentee wrote in their profile about the help they want; may be empty."""
    profile = await act.session.get(MenteeProfile, act.me.id)
    return profile.words if profile else ""


async def send_request(act: Act, mentor_id: int, words: str) -> MentoringRequest:
    """Send a request; the mentor is told. Raises NotAllowed, NotFound, CannotAsk (`why`: a Standing)."""
    me = require_mentee(act)
    await locked(act, MentorProfile, mentor_id)  # the mentor cannot pause or fill the last place meanwhile
    card = await mentor_card(act, mentor_id)
    if card is None:
        raise NotFound
    why = await standing(act, card)
    if why is not Standing.may_ask:
        raise CannotAsk(why=why.value)
    row = {
        "mentee_id": me.id,
        "mentor_id": mentor_id,
        "state": RequestState.sent,
        "words": words[:WORDS_LIMIT],
        "sent_at": act.now,
    }
    if not await insert_new(act.session, MentoringRequest, [row]):
        raise CannotAsk(why=Standing.waiting.value)
    request = await open_request(act)
    assert request is not None
    await tell(act, mentor_id, RequestNotice.arrived, {"request_id": request.id})
    return request


async def my_latest_request(act: Act) -> MentoringRequest | None:
    query = select(MentoringRequest).where(MentoringRequest.mentee_id == act.me.id)
    return await act.session.scalar(query.order_by(MentoringRequest.id.desc()).limit(1))


async def my_request(act: Act, request_id: int) -> MentoringRequest | None:
    """The acting person's request; None when it is not theirs."""
    request = await act.session.get(MentoringRequest, request_id)
    return request if request and request.mentee_id == act.me.id else None


async def withdraw_request(act: Act, request_id: int) -> MentoringRequest:
    """Withdraw the acting mentee's request; the mentor is told. Raises NotAllowed, RequestDecided."""
    request = await locked_request(act, request_id)
    if request is None or request.mentee_id != require_mentee(act).id:
        raise NotAllowed
    decide_request(act, request, RequestState.withdrawn)
    await tell(act, request.mentor_id, RequestNotice.withdrawn, {"request_id": request.id})
    return request


async def locked_request(act: Act, request_id: int) -> MentoringRequest | None:
    """Lock the request until the transaction ends, so that an acceptance and a withdrawal see each other's result."""
    return await locked(act, MentoringRequest, request_id)


def decide_request(act: Act, request: MentoringRequest, state: RequestState) -> None:
    if state not in MOVES.get(request.state, ()):
        raise RequestDecided(state=request.state.value)
    request.state = state
    request.decided_at = act.now
