"""A coordinator opens a mentorship again that has ended."""

from sqlalchemy.exc import IntegrityError

from models.mentorship import (
    MentoringRequest,
    Mentorship,
    MentorshipNotice,
    MentorshipState,
    RequestNotice,
    RequestState,
)
from services.audit import record
from services.guards import hold_coordinator, require_coordinator
from services.locks import locked, locked_all
from services.matching.agreement_drafts import go_on_with_agreement
from services.matching.agreements import agreement_to_end
from services.matching.answering import MenteeTaken, NoPlaces, has_place_for, hold_capacity, tell_those_who_wait
from services.matching.choices import forget_choices
from services.matching.closing import last_closing
from services.matching.mentorships import mentees_of
from services.matching.requests import OPEN, decide_request
from services.notices import tell
from services.projects.projects import reviewer_of
from services.projects.reports import hold_projects_of, tell_of_waiting_reports
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
    requests = await locked_all(act, MentoringRequest, *searched, MentoringRequest.state.in_(OPEN))
    pair = _to_reopen(act, await locked(act, Mentorship, mentorship_id))
    agreement = await agreement_to_end(act, pair.id)
    capacity = await hold_capacity(act, pair.mentor_id)
    if not await has_place_for(act, pair.mentee_id, pair.mentor_id, capacity):
        raise NoPlaces(capacity=capacity)
    await hold_projects_of(act, pair.mentee_id)
    reviewer = await reviewer_of(act, pair.mentee_id)
    await _activate(act, pair)
    if agreement is not None:
        await go_on_with_agreement(act, agreement)
    await _withdraw(act, pair, requests)
    await tell_of_waiting_reports(act, pair.mentee_id, reviewer)
    for person_id in (pair.mentee_id, pair.mentor_id):
        await tell(act, person_id, MentorshipNotice.reopened, {"mentorship_id": pair.id})
    if (await act.session.scalar(mentees_of(pair.mentor_id)) or 0) >= capacity:
        await tell_those_who_wait(act, pair.mentor_id)
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


async def _withdraw(act: Act, pair: Mentorship, requests: list[MentoringRequest]) -> None:
    for request in requests:
        if request.state is RequestState.sent:
            decide_request(act, request, RequestState.withdrawn)
            await tell(act, request.mentor_id, RequestNotice.withdrawn, {"request_id": request.id})
    await forget_choices(act, pair.mentee_id, pair.programme)


def _to_reopen(act: Act, pair: Mentorship | None) -> Mentorship:
    if pair is None or pair.mentee.is_erased or pair.mentor.is_erased:
        raise NotFound
    if act.me.id in (pair.mentee_id, pair.mentor_id):
        raise NotAllowed  # nobody decides on their own case
    if pair.state is MentorshipState.active:
        raise PairGoesOn
    return pair
