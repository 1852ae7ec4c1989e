"""How fast a mentor usually answers requests: the median of the last answers."""

from collections.abc import Sequence
from datetime import timedelta
from statistics import median_low

from sqlalchemy import select

from models.mentorship import MentoringRequest, RequestState
from services.unit_of_work import Act

LAST = 9  # answers that count
KNOWN_FROM = 3  # with fewer answers nothing is said
ANSWERED = (RequestState.accepted, RequestState.declined)


async def usual_answer(act: Act, mentor_id: int) -> timedelta | None:
    """The median time from a request to the mentor's answer; None while there are fewer than KNOWN_FROM answers."""
    answered = MentoringRequest.mentor_id == mentor_id, MentoringRequest.state.in_(ANSWERED)
    moments = select(MentoringRequest.sent_at, MentoringRequest.decided_at).where(*answered)
    rows = await act.session.execute(moments.order_by(MentoringRequest.decided_at.desc()).limit(LAST))
    return usual([decided - sent for sent, decided in rows if decided is not None])


def usual(answers: Sequence[timedelta]) -> timedelta | None:
    """Of an even number, the faster one of the middle two."""
    return median_low(answers) if len(answers) >= KNOWN_FROM else None
