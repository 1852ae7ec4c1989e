"""What waits in matching: for a mentor requests without an answer; for a mentee a question, and what to do next."""

from typing import Any

from sqlalchemy import Select, case, exists
from sqlalchemy.orm import aliased

from models.mentorship import MentoringRequest, Mentorship, MentorshipState, RequestState
from models.person import Person
from services.days import today_of
from services.home.waiting import of_person
from services.unit_of_work import Act

ASKED = "asked"


def requests_waiting(act: Act) -> Select[Any]:
    """Requests without a decision; the detail is ASKED while the mentor's question has no reply."""
    asks = MentoringRequest.questioned_at.is_not(None) & MentoringRequest.replied_at.is_(None)
    return (
        of_person(MentoringRequest.id, MentoringRequest.sent_at, case((asks, ASKED), else_=""))
        .join(Person, Person.id == MentoringRequest.mentee_id)
        .where(MentoringRequest.mentor_id == act.me.id, MentoringRequest.state == RequestState.sent)
    )


def choices_waiting(act: Act) -> Select[Any]:
    """In each programme the next choice, when no request waits for an answer there and no mentor is found."""
    other, pair = aliased(MentoringRequest), aliased(Mentorship)
    same = other.mentee_id == MentoringRequest.mentee_id, other.programme == MentoringRequest.programme
    before = exists().where(*same, other.state == RequestState.planned, other.rank < MentoringRequest.rank)
    waits = exists().where(*same, other.state == RequestState.sent)
    guided = exists().where(
        pair.mentee_id == MentoringRequest.mentee_id,
        pair.programme == MentoringRequest.programme,
        pair.state == MentorshipState.active,
    )
    return _of_mentor(act, MentoringRequest.sent_at).where(
        MentoringRequest.state == RequestState.planned, ~before, ~waits, ~guided
    )


def silent_requests_waiting(act: Act) -> Select[Any]:
    """Requests that nobody has answered in time; one with a question waits for the mentee's reply instead."""
    return _of_mentor(act, MentoringRequest.sent_at).where(
        MentoringRequest.state == RequestState.sent,
        MentoringRequest.answer_by < today_of(act),
        MentoringRequest.questioned_at.is_(None) | MentoringRequest.replied_at.is_not(None),
    )


def request_questions_waiting(act: Act) -> Select[Any]:
    return _of_mentor(act, MentoringRequest.questioned_at).where(
        MentoringRequest.state == RequestState.sent,
        MentoringRequest.questioned_at.is_not(None),
        MentoringRequest.replied_at.is_(None),
    )


def _of_mentor(act: Act, since: Any) -> Select[Any]:
    """The acting mentee's requests, each named by its mentor."""
    return (
        of_person(MentoringRequest.id, since)
        .join(Person, Person.id == MentoringRequest.mentor_id)
        .where(MentoringRequest.mentee_id == act.me.id)
    )
