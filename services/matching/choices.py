"""Up to three mentors in order, for each programme. The first is asked at once. A further one is asked only when the
mentee says so, after the one before has refused, has not answered in time, or can no longer answer.
"""

from dataclasses import dataclass

from sqlalchemy import ColumnElement, select

from models.connection.database import insert_new
from models.mentorship import MentoringRequest, Programme, RequestNotice, RequestState
from models.profile import MentorProfile
from services.guards import require_mentee
from services.locks import locked, locked_all
from services.matching.awaiting import await_answer, is_silent
from services.matching.catalogue import MentorCard, mentor_card
from services.matching.mentorships import mentorships_of
from services.matching.programmes import taken_by
from services.matching.requests import (
    CHOICES_AT_MOST,
    OPEN,
    WORDS_LIMIT,
    CannotAsk,
    RequestDecided,
    Standing,
    Wish,
    decide_request,
    my_choices,
    programme_to_ask_for,
    reception,
    require_requests_left,
    send_request,
    standing,
)
from services.notices import tell
from services.refusals import NotAllowed, NotFound, Refusal
from services.unit_of_work import Act


@dataclass(frozen=True, slots=True)
class Decision:
    """What the mentee decides on: `over` is the request that did not lead to a mentor, and `planned` the next choice
    with how its mentor stands; either may be missing. `others`: how many choices come after it.
    """

    programme: Programme
    over: MentoringRequest | None
    planned: MentoringRequest | None
    card: MentorCard | None
    stands: Standing | None
    others: int

    @property
    def may_send(self) -> bool:
        return self.stands is Standing.may_ask

    @property
    def waits(self) -> bool:
        """Whether the mentor asked before may still answer."""
        return self.over is not None and self.over.state is RequestState.sent

    @property
    def may_wait(self) -> bool:
        """The same, unless it is the mentee's turn: the mentor's question has no reply yet."""
        return self.waits and self.over is not None and not self.over.waits_for_reply

    @property
    def instead_of(self) -> int | None:
        """The id of the request that sending the next choice withdraws."""
        return self.over.id if self.over is not None and self.waits else None


class AnotherAsked(Refusal):
    """A request waits for its answer (from `mentor`) that the pressed button was not shown to withdraw."""

    key = "refusal-another-asked"


async def add_choice(act: Act, mentor_id: int, wish: Wish) -> MentoringRequest:
    """Send a request, or, when one in this programme waits for its answer, keep the mentor as a further choice.

    Raises NotAllowed, NotFound, CannotAsk (`why`: a Standing), TooOften.
    """
    require_mentee(act)
    card = await mentor_card(act, mentor_id)
    if card is None:
        raise NotFound
    programme = await programme_to_ask_for(act, card, wish.programme)
    mine = await locked_all(act, MentoringRequest, *_mine(act, programme))
    if not any(one.state is RequestState.sent for one in mine):
        return await send_request(act, mentor_id, wish.words, programme, wish.form)
    why = await standing(act, card)
    if why not in (Standing.may_ask, Standing.mine):
        raise CannotAsk(why=why.value)
    if len(mine) >= CHOICES_AT_MOST:
        raise CannotAsk(why=Standing.enough.value)
    row = {
        "mentee_id": act.me.id,
        "mentor_id": mentor_id,
        "programme": programme,
        "form": wish.form,
        "state": RequestState.planned,
        "words": wish.words[:WORDS_LIMIT],
        "rank": max(one.rank for one in mine) + 1,
        "sent_at": act.now,
    }
    await insert_new(act.session, MentoringRequest, [row])
    planned = MentoringRequest.mentor_id == mentor_id, MentoringRequest.state == RequestState.planned
    return (await act.session.scalars(select(MentoringRequest).where(*_mine(act, programme), *planned))).one()


async def send_next(act: Act, request_id: int, instead_of: int | None = None) -> MentoringRequest:
    """Send a planned request. `instead_of`: the request in the same programme that still waits, as the mentee was shown
    it; it is withdrawn, and its mentor is told.

    Raises NotAllowed, NotFound, RequestDecided, CannotAsk (`why`: a Standing), AnotherAsked (`mentor`), TooOften.
    """
    planned = await _locked_choice(act, request_id)
    await require_requests_left(act)
    await locked(act, MentorProfile, planned.mentor_id)  # the mentor cannot pause or fill the last place meanwhile
    why = (await _reception(act, planned))[1]
    if why is not Standing.may_ask:
        raise CannotAsk(why=why.value)
    if any(pair.programme is planned.programme for pair in await mentorships_of(act, act.me.id)):
        raise CannotAsk(why=Standing.mentored.value)
    for waits in await act.session.scalars(select(MentoringRequest).where(*_mine(act, planned.programme), SENT)):
        if waits.id != instead_of:
            raise AnotherAsked(mentor=waits.mentor.list_name)
        decide_request(act, waits, RequestState.withdrawn)
        await tell(act, waits.mentor_id, RequestNotice.withdrawn, {"request_id": waits.id})
    await act.session.flush()  # the index allows one open request in a programme
    decide_request(act, planned, RequestState.sent)
    planned.decided_at = None
    planned.sent_at = act.now
    await act.session.flush()
    await tell(act, planned.mentor_id, RequestNotice.arrived, {"request_id": planned.id})
    await await_answer(act, planned)
    return planned


async def drop_choice(act: Act, request_id: int) -> None:
    """Leave out a planned request, which its mentor has never seen. Raises NotAllowed, NotFound, RequestDecided."""
    planned = await _locked_choice(act, request_id)
    await act.session.delete(planned)


async def reword_choice(act: Act, request_id: int, words: str) -> None:
    """Raises NotAllowed, NotFound, RequestDecided."""
    (await _locked_choice(act, request_id)).words = words[:WORDS_LIMIT]


async def wait_longer(act: Act, request_id: int) -> MentoringRequest:
    """Give the mentor another five working days. Raises NotAllowed, RequestDecided."""
    request = await locked(act, MentoringRequest, request_id)
    if request is None or request.mentee_id != require_mentee(act).id:
        raise NotAllowed
    if request.state is not RequestState.sent:
        raise RequestDecided(state=request.state.value)
    if is_silent(act, request):
        await await_answer(act, request)
    return request


async def asking(act: Act, request_id: int) -> Decision:
    """What the acting mentee decides on in the programme of that request of theirs. Raises NotAllowed, NotFound."""
    request = await act.session.get(MentoringRequest, request_id)
    if request is None:
        raise NotFound  # the choice was left out
    if request.mentee_id != act.me.id:
        raise NotAllowed
    return await asking_in(act, request.programme)


async def asking_in(act: Act, programme: Programme) -> Decision:
    """The same by the programme. Raises NotAllowed for a visitor."""
    choices = [one for one in await my_choices(act) if one.programme is programme]
    waits = next((one for one in choices if one.state is RequestState.sent), None)
    planned = [one for one in choices if one.state is RequestState.planned]
    over = waits or await _latest_over(act, programme)
    following = planned[0] if planned else None
    card, stands = await _reception(act, following) if following else (None, None)
    return Decision(programme, over, following, card, stands, max(0, len(planned) - 1))


async def _reception(act: Act, planned: MentoringRequest) -> tuple[MentorCard | None, Standing]:
    """The mentor of a planned request, and whether it can be sent now."""
    card = await mentor_card(act, planned.mentor_id)
    if card is None:
        return None, Standing.gone
    if planned.programme not in taken_by(card.profile):
        return card, Standing.other_programmes
    pairs = await mentorships_of(act, planned.mentee_id)
    return card, reception(act, card, is_mine=any(pair.mentor_id == planned.mentor_id for pair in pairs))


IN_ORDER = MentoringRequest.rank, MentoringRequest.id
SENT = MentoringRequest.state == RequestState.sent


def _mine(act: Act, programme: Programme) -> tuple[ColumnElement[bool], ...]:
    mine = MentoringRequest.mentee_id == act.me.id, MentoringRequest.programme == programme
    return (*mine, MentoringRequest.state.in_(OPEN))


async def _locked_choice(act: Act, request_id: int) -> MentoringRequest:
    """The acting mentee's planned request, locked with the others of its programme. Raises NotAllowed, NotFound,
    RequestDecided.
    """
    me = require_mentee(act)
    found = await act.session.get(MentoringRequest, request_id)
    if found is None:
        raise NotFound  # it was left out
    if found.mentee_id != me.id:
        raise NotAllowed
    mine = await locked_all(act, MentoringRequest, *_mine(act, found.programme))
    planned = next((one for one in mine if one.id == request_id and one.state is RequestState.planned), None)
    if planned is None:
        raise RequestDecided(state=found.state.value)
    return planned


async def _latest_over(act: Act, programme: Programme) -> MentoringRequest | None:
    over = MentoringRequest.state.in_((RequestState.declined, RequestState.lapsed, RequestState.withdrawn))
    mine = MentoringRequest.mentee_id == act.me.id, MentoringRequest.programme == programme, over
    query = select(MentoringRequest).where(*mine).order_by(MentoringRequest.decided_at.desc()).limit(1)
    found: MentoringRequest | None = await act.session.scalar(query)
    return found
