"""A coordinator opens a mentorship again that has ended."""

from sqlalchemy.exc import IntegrityError

from models.mentorship import MentoringRequest, Mentorship, MentorshipNotice, MentorshipState
from services.audit import record
from services.care.going_on import note_going_on
from services.guards import hold_coordinator, require_coordinator
from services.locks import locked, locked_all
from services.matching.agreement_drafts import go_on_with_agreement
from services.matching.agreements import agreement_to_end
from services.matching.answering import MenteeTaken, NoPlaces, has_place_for, hold_capacity
from services.matching.closing import last_closing
from services.matching.pairing import beginning
from services.matching.requests import OPEN
from services.notices import tell
from services.refusals import AlreadyDecided, NotAllowed, NotFound
from services.unit_of_work import Act


class PairGoesOn(AlreadyDecided):
    """The mentorship is active already."""

    key = "refusal-pair-goes-on"


async def pair_to_reopen(act: Act, mentorship_id: int) -> Mentorship:
    """An ended mentorship of two others. Raises NotAllowed, NotFound, PairGoesOn."""
    require_coordinator(act)
    return _to_reopen(act, await act.session.get(Mentorship, mentorship_id))


async def reopen_mentorship(act: Act, mentorship_id: int) -> Mentorship:
    """Both are told; what the mentee asked other mentors in the same programme is withdrawn. Raises NotAllowed,
    NotFound, PairGoesOn, NoPlaces, MenteeTaken.
    """
    await hold_coordinator(act)
    ended = await pair_to_reopen(act, mentorship_id)
    searched = MentoringRequest.mentee_id == ended.mentee_id, MentoringRequest.programme == ended.programme
    await locked_all(act, MentoringRequest, *searched, MentoringRequest.state.in_(OPEN))
    pair = _to_reopen(act, await locked(act, Mentorship, mentorship_id))
    agreement = await agreement_to_end(act, pair.id)
    capacity = await hold_capacity(act, pair.mentor_id)
    if not await has_place_for(act, pair.mentee_id, pair.mentor_id, capacity):
        raise NoPlaces(capacity=capacity)
    async with beginning(act, {pair.mentee_id}, {pair.mentor_id}) as begun:
        await _activate(act, pair)
        await note_going_on(act, pair.id)
        if agreement is not None:
            await go_on_with_agreement(act, agreement)
        begun[pair.mentee_id, pair.programme] = pair.mentor_id, pair.id
    for person_id in (pair.mentee_id, pair.mentor_id):
        await tell(act, person_id, MentorshipNotice.reopened, {"mentorship_id": pair.id})
    record(act, "mentorship.reopened", pair.mentee_id)
    return pair


async def _activate(act: Act, pair: Mentorship) -> None:
    pair.state, pair.ended_at = MentorshipState.active, None
    try:
        await act.session.flush()
    except IntegrityError:
        raise MenteeTaken from None
    closing = await last_closing(act, pair.id)
    if closing is not None:
        closing.reopened_at, closing.reopened_by_id = act.now, act.me.id


def _to_reopen(act: Act, pair: Mentorship | None) -> Mentorship:
    if pair is None or pair.mentee.is_erased or pair.mentor.is_erased:
        raise NotFound
    if pair.is_of(act.me.id):
        raise NotAllowed  # nobody decides on their own case
    if pair.state is MentorshipState.active:
        raise PairGoesOn
    return pair
