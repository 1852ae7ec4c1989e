"""A mentee sends a request (запрос) to a mentor, or withdraws it; `services/matching/answering.py` is the
mentor's side.
"""

from dataclasses import dataclass, replace
from enum import StrEnum

from sqlalchemy import and_, select

from models.connection.database import insert_new
from models.mentorship import MentoringRequest, Programme, RequestNotice, RequestState
from models.person import Role
from models.profile import Form, MenteeProfile, MentorProfile
from services.daily_limit import require_not_too_often
from services.guards import require_mentee
from services.locks import locked
from services.matching.awaiting import await_answer
from services.matching.catalogue import MentorCard, mentor_card
from services.matching.mentorships import mentorships_of
from services.matching.programmes import facts_of, programmes_open_to, proposed_programme, taken_by
from services.notices import tell
from services.refusals import AlreadyDecided, NotAllowed, NotFound, Refusal
from services.unit_of_work import Act

WORDS_LIMIT = 1000
CHOICES_AT_MOST = 3  # in one programme
REQUESTS_A_DAY = 12
OPEN = (RequestState.planned, RequestState.sent)

MOVES: dict[RequestState, frozenset[RequestState]] = {
    RequestState.planned: frozenset({RequestState.sent}),
    RequestState.sent: frozenset(
        {RequestState.accepted, RequestState.declined, RequestState.withdrawn, RequestState.lapsed}
    ),
    RequestState.accepted: frozenset(),
    RequestState.declined: frozenset(),
    RequestState.withdrawn: frozenset(),
    RequestState.lapsed: frozenset(),
}


class Standing(StrEnum):
    """Whether the reader of a mentor's card may send that mentor a request, and if not, why."""

    may_ask = "may_ask"
    visitor = "visitor"
    outsider = "outsider"
    own = "own"
    waiting = "waiting"
    enough = "enough"
    mentored = "mentored"
    mine = "mine"
    other_programmes = "other_programmes"
    paused = "paused"
    unreachable = "unreachable"
    full = "full"
    gone = "gone"


@dataclass(frozen=True, slots=True)
class Wish:
    """What a mentee asks a mentor for. Without a programme, the proposed one is meant."""

    words: str = ""
    programme: Programme | None = None
    form: Form | None = None


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
    # the requests before the mentorships: if one is accepted between the two queries, the second finds the mentorship
    asked = await my_choices(act)
    pairs = await mentorships_of(act, act.person.id)
    if any(pair.mentor_id == card.profile.person_id for pair in pairs):
        return Standing.mine
    if any(request.mentor_id == card.profile.person_id for request in asked):
        return Standing.waiting
    left = programmes_open_to(await facts_of(act, act.person))
    if not left:
        return Standing.mentored
    if not set(left) & set(taken_by(card.profile)):
        return Standing.other_programmes
    found = reception(act, card)
    if found is Standing.may_ask and not await programmes_to_ask_for(act, card):
        return Standing.enough
    return found


def reception(act: Act, card: MentorCard, *, is_mine: bool = False) -> Standing:
    """Whether the mentor can be sent a request now. The mentee's own mentor needs no further place for them."""
    if card.profile.is_paused(act.now):
        return Standing.paused
    if not card.can_be_told:
        return Standing.unreachable
    return Standing.may_ask if card.free or is_mine else Standing.full


async def open_requests(act: Act) -> list[MentoringRequest]:
    """The acting mentee's requests that wait for an answer, at most one for each programme."""
    mine = MentoringRequest.mentee_id == act.me.id, MentoringRequest.state == RequestState.sent
    return list(await act.session.scalars(select(MentoringRequest).where(*mine).order_by(MentoringRequest.id)))


async def my_choices(act: Act) -> list[MentoringRequest]:
    """The acting mentee's requests that wait for an answer and those that are planned, in the order of choice."""
    mine = MentoringRequest.mentee_id == act.me.id, MentoringRequest.state.in_(OPEN)
    in_order = (MentoringRequest.state == RequestState.planned, MentoringRequest.rank, MentoringRequest.id)
    return list(await act.session.scalars(select(MentoringRequest).where(*mine).order_by(*in_order)))


async def programmes_to_ask_for(act: Act, card: MentorCard) -> list[Programme]:
    """The programmes for which the acting mentee may ask this mentor now or later, the one that is proposed first. A
    mentee's own mentor can be asked for a further one.
    """
    if card.profile.is_paused(act.now) or not card.can_be_told:
        return []
    taken, chosen = taken_by(card.profile), await my_choices(act)

    def has_room(programme: Programme) -> bool:
        there = [one.mentor_id for one in chosen if one.programme is programme]
        return card.profile.person_id not in there and len(there) < CHOICES_AT_MOST

    return [one for one in programmes_open_to(await facts_of(act, act.me)) if one in taken and has_room(one)]


async def proposed_but_full(act: Act, card: MentorCard) -> bool:
    """Whether the acting mentee has chosen as many mentors as they can in the programme that would be proposed, so that
    this mentor, who takes it, can be asked only for another one.
    """
    proposed = next(iter(programmes_open_to(await facts_of(act, act.me))), None)
    there = [one.mentor_id for one in await my_choices(act) if one.programme is proposed]
    takes_it = proposed in taken_by(card.profile) and card.profile.person_id not in there
    return takes_it and len(there) >= CHOICES_AT_MOST


async def words_on_profile(act: Act) -> str:
    """What the acting mentee wrote in their profile about the help they want; may be empty."""
    profile = await act.session.get(MenteeProfile, act.me.id)
    return profile.words if profile else ""


async def send_request(
    act: Act, mentor_id: int, words: str, programme: Programme | None = None, form: Form | None = None
) -> MentoringRequest:
    """Send a request, for the proposed programme unless another is chosen; the mentor is told. Raises NotAllowed,
    NotFound, CannotAsk (`why`: a Standing), TooOften.
    """
    me = require_mentee(act)
    await locked(act, MentorProfile, mentor_id)  # the mentor cannot pause or fill the last place meanwhile
    card = await mentor_card(act, mentor_id)
    if card is None:
        raise NotFound
    why = await standing(act, card)
    if why not in (Standing.may_ask, Standing.mine):
        raise CannotAsk(why=why.value)
    await require_requests_left(act)
    row = {
        "mentee_id": me.id,
        "mentor_id": mentor_id,
        "programme": await programme_to_ask_for(act, card, programme),
        "form": form,
        "state": RequestState.sent,
        "words": words[:WORDS_LIMIT],
        "sent_at": act.now,
    }
    if not await insert_new(act.session, MentoringRequest, [row]):
        raise CannotAsk(why=Standing.waiting.value)
    request = next(one for one in await open_requests(act) if one.mentor_id == mentor_id)
    await tell(act, mentor_id, RequestNotice.arrived, {"request_id": request.id})
    await await_answer(act, request)
    return request


async def require_requests_left(act: Act) -> None:
    """Raises TooOften when the acting mentee has sent as many requests as they may within a day."""
    sent = and_(MentoringRequest.mentee_id == act.me.id, MentoringRequest.state != RequestState.planned)
    await require_not_too_often(act, MentoringRequest.sent_at, sent, REQUESTS_A_DAY)


async def programme_to_ask_for(act: Act, card: MentorCard, chosen: Programme | None) -> Programme:
    """The chosen programme, or the one that is proposed. Raises CannotAsk."""
    facts = await facts_of(act, act.me)
    programme = chosen or proposed_programme(replace(facts, under_way=frozenset()))
    if programme in await programmes_to_ask_for(act, card):
        return programme
    stands = await standing(act, card)
    if programme in facts.under_way:
        stands = Standing.mine if stands is Standing.mine else Standing.mentored
    elif stands in (Standing.may_ask, Standing.mine):
        taken = programme in taken_by(card.profile) and programme in programmes_open_to(facts)
        stands = Standing.enough if taken else Standing.other_programmes
    raise CannotAsk(why=stands.value)


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
