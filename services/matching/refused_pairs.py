"""Pairs that one of the two has refused lately; the matching does not propose them again by itself."""

from datetime import timedelta

from sqlalchemy import select

from models.cohort import CohortSeat, SeatState
from models.mentorship import MentoringRequest, RequestState
from services.unit_of_work import Act

REFUSED_FOR = timedelta(days=90)


async def pairs_refused(act: Act) -> list[tuple[int, int]]:
    """The mentee and the mentor of each request that was declined, and of each published pair that either side refused,
    in the last 90 days. A coordinator may still choose the pair by hand.
    """
    since = act.now - REFUSED_FOR
    declined = select(MentoringRequest.mentee_id, MentoringRequest.mentor_id).where(
        MentoringRequest.state == RequestState.declined, MentoringRequest.decided_at > since
    )
    refused = select(CohortSeat.mentee_id, CohortSeat.mentor_id).where(
        CohortSeat.state == SeatState.refused, CohortSeat.refused_at > since
    )
    rows = [*await act.session.execute(declined), *await act.session.execute(refused)]
    return [(int(mentee), int(mentor)) for mentee, mentor in rows if mentor is not None]
