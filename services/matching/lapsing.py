"""Requests that their mentor can no longer answer, because the mentor pauses or leaves: each asker is told, and asked
about the next choice.
"""

from sqlalchemy import ColumnElement, and_, or_, select

from models.mentorship import Lapse, MentoringRequest, RequestNotice, RequestState
from services.locks import locked_all
from services.matching.requests import decide_request
from services.notices import tell
from services.unit_of_work import Act


async def hold_requests_to(act: Act, mentor_id: int, also: int | None = None) -> None:
    """Lock the open requests to this mentor, and the request `also`, before the mentor's profile is locked."""
    await locked_all(act, MentoringRequest, or_(and_(*_waiting(mentor_id)), MentoringRequest.id == also))


async def lapse_requests_to(act: Act, mentor_id: int, why: Lapse) -> list[MentoringRequest]:
    """End the open requests to this mentor. The caller holds them and the mentor's profile, so that no new one can be
    sent; one that was sent between the two locks is nobody else's yet.
    """
    query = select(MentoringRequest).where(*_waiting(mentor_id)).order_by(MentoringRequest.id)
    requests = list(await act.session.scalars(query.execution_options(populate_existing=True)))
    for request in requests:
        decide_request(act, request, RequestState.lapsed)
        request.lapse = why
        await tell(act, request.mentee_id, RequestNotice.lapsed, {"request_id": request.id})
    await act.session.flush()
    return requests


def _waiting(mentor_id: int) -> tuple[ColumnElement[bool], ...]:
    return MentoringRequest.mentor_id == mentor_id, MentoringRequest.state == RequestState.sent
