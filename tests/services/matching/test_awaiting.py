"""How long somebody in a mentor's queue waits."""

from datetime import timedelta

import pytest

from models.mentorship import DeclineReason, MentoringRequest, RequestState
from models.person import Role
from services.matching.answering import decline_request
from services.matching.awaiting import in_queue
from services.matching.requests import send_request
from services.unit_of_work import Act
from tests.support.moment import NOW
from tests.support.office import Office

HOUR = timedelta(hours=1)


@pytest.mark.parametrize("engine", ["sqlite"])
async def test_the_place_in_the_queue_times_the_usual_answer_is_the_time_to_wait(office: Office) -> None:
    mentor_id = await office.mentor()
    requests = []
    for number in range(5):
        mentee_id = await office.person(f"Стажёр{number} Пётр", Role.mentee)
        requests.append(await office.does(mentee_id, send_request, mentor_id, ""))
    queue = await office.does(requests[4].mentee_id, in_queue, requests[4])
    assert (queue.place, queue.takes) == (5, None)
    for request in requests[:3]:
        await office.does(mentor_id, decline_request, request.id, DeclineReason.no_time)

    async def sent_four_hours_before(act: Act) -> None:
        for request in requests[:3]:
            (await act.session.get_one(MentoringRequest, request.id)).sent_at = NOW - 4 * HOUR

    await office.does(mentor_id, sent_four_hours_before)
    queue = await office.does(requests[4].mentee_id, in_queue, requests[4])
    assert (queue.place, queue.takes) == (2, 8 * HOUR)
    assert requests[4].state is RequestState.sent
