"""What waits in vetting: applications for a coordinator, and a coordinator's question for the applicant."""

from typing import Any

from sqlalchemy import Select

from models.person import Person
from models.profile import ApplicationState, MentorProfile
from services.home.waiting import of_person
from services.unit_of_work import Act


def applications_waiting(act: Act) -> Select[Any]:
    """Submitted applications, except the acting coordinator's own."""
    return (
        of_person(MentorProfile.person_id, MentorProfile.submitted_at)
        .join(Person, Person.id == MentorProfile.person_id)
        .where(MentorProfile.state == ApplicationState.submitted, MentorProfile.person_id != act.me.id)
    )


def questions_waiting(act: Act) -> Select[Any]:
    return (
        of_person(MentorProfile.person_id, MentorProfile.decided_at)
        .join(Person, Person.id == MentorProfile.person_id)
        .where(MentorProfile.person_id == act.me.id, MentorProfile.state == ApplicationState.returned)
    )
