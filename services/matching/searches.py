"""Where the acting mentee's search for a mentor stands, in each programme."""

from dataclasses import dataclass

from sqlalchemy import select

from models.mentorship import MentoringRequest, Programme, RequestState
from services.matching.awaiting import InQueue, in_queue, is_silent
from services.matching.programmes import IN_ORDER
from services.matching.requests import my_choices
from services.unit_of_work import Act


@dataclass(frozen=True, slots=True)
class Search:
    """`request`: the one that waits for an answer, or else the latest. `queue`: while it waits. `to_decide`: the
    request by which the window of the decision is opened, when the mentee is to decide what comes next.
    """

    programme: Programme
    request: MentoringRequest | None
    planned: list[MentoringRequest]
    queue: InQueue | None
    to_decide: int | None


async def my_searches(act: Act) -> list[Search]:
    """The searches that go on; without one, the latest request, if there ever was one."""
    chosen = await my_choices(act)
    there = {one.programme for one in chosen}
    if not there:
        latest = await _latest(act)
        return [Search(latest.programme, latest, [], None, None)] if latest else []
    searches = []
    for programme in [one for one in IN_ORDER if one in there]:
        mine = [one for one in chosen if one.programme is programme]
        planned = [one for one in mine if one.state is RequestState.planned]
        waits = next((one for one in mine if one.state is RequestState.sent), None)
        queue = await in_queue(act, waits) if waits else None
        to_decide = _to_decide(act, waits, planned)
        searches.append(Search(programme, waits or await _latest(act, programme), planned, queue, to_decide))
    return searches


def _to_decide(act: Act, waits: MentoringRequest | None, planned: list[MentoringRequest]) -> int | None:
    if waits is None:
        return planned[0].id
    stuck = is_silent(act, waits) or not waits.mentor.can_be_told
    return waits.id if stuck else None


async def _latest(act: Act, programme: Programme | None = None) -> MentoringRequest | None:
    sent = MentoringRequest.mentee_id == act.me.id, MentoringRequest.state != RequestState.planned
    query = select(MentoringRequest).where(*sent)
    if programme is not None:
        query = query.where(MentoringRequest.programme == programme)
    found: MentoringRequest | None = await act.session.scalar(query.order_by(MentoringRequest.sent_at.desc()).limit(1))
    return found
