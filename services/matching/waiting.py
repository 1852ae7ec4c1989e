"""What waits for a mentor in matching: requests without an answer."""

from typing import Any

from sqlalchemy import Select

from models.mentorship import MentoringRequest, RequestState
from models.person import Person
from services.home.waiting import of_person
from services.unit_of_work import Act


def requests_waiting(act: Act) -> Select[Any]:
    return (
        of_person(MentoringRequest.id, MentoringRequest.sent_at)
        .join(Person, Person.id == MentoringRequest.mentee_id)
        .where(MentoringRequest.mentor_id == act.me.id, MentoringRequest.state == RequestState.sent)
    )
