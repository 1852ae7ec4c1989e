"""What waits in internships: days to confirm, the diary and the report for the intern, the review for the mentor; for
coordinators what is late.
"""

from typing import Any

from sqlalchemy import ColumnElement, Select, and_, exists, func, or_
from sqlalchemy.orm import aliased

from models.internship import DiaryEntry, Internship, InternshipDay, InternshipDayState, InternshipState
from models.mentorship import Mentorship, MentorshipState
from models.person import ERASED, Person
from services.home.waiting import of_person
from services.internship.rules import REPORT_IN, REVIEW_IN
from services.unit_of_work import Act

_RUNNING = Internship.state == InternshipState.running


def days_to_confirm(act: Act) -> Select[Any]:
    """Mentorships with days that the acting intern has not confirmed."""
    proposed = InternshipDay.state == InternshipDayState.proposed, InternshipDay.starts_at > act.now
    return (
        _of_mentor(Internship.mentorship_id, func.min(InternshipDay.proposed_at))
        .join(InternshipDay, InternshipDay.internship_id == Internship.id)
        .where(Mentorship.mentee_id == act.me.id, Mentorship.state == MentorshipState.active, *proposed)
        .group_by(Internship.id, Person.id)
    )


def diary_waiting(act: Act) -> Select[Any]:
    """Confirmed days that are over, without a word or a photo of the acting intern."""
    return (
        _of_mentor(InternshipDay.id, InternshipDay.ends_at)
        .join(InternshipDay, InternshipDay.internship_id == Internship.id)
        .where(
            Mentorship.mentee_id == act.me.id,
            _RUNNING,
            InternshipDay.state == InternshipDayState.agreed,
            InternshipDay.ends_at <= act.now,
            ~exists().where(DiaryEntry.day_id == InternshipDay.id),
        )
    )


def internship_reports_waiting(act: Act) -> Select[Any]:
    """Internships of the acting intern whose last day is over."""
    return (
        _of_mentor(Internship.id, func.max(InternshipDay.ends_at))
        .join(InternshipDay, InternshipDay.internship_id == Internship.id)
        .where(
            Mentorship.mentee_id == act.me.id,
            _RUNNING,
            InternshipDay.state == InternshipDayState.agreed,
            InternshipDay.ends_at <= act.now,
            ~_has_days_ahead(act),
        )
        .group_by(Internship.id, Person.id)
    )


def internship_reviews_waiting(act: Act) -> Select[Any]:
    """Reports that wait for the acting mentor's review."""
    reported = Internship.state == InternshipState.reported
    return of_intern(Internship.id, Internship.reported_at).where(Mentorship.mentor_id == act.me.id, reported)


def late_internships(act: Act) -> Select[Any]:
    """For coordinators: mentorships whose internship has a late report or review, or a report that the mentor, who is
    erased, can no longer review. Each is named by its intern; those of erased interns are left out.
    """
    mentor = aliased(Person)
    late = or_(
        Internship.reported_at <= act.now - REVIEW_IN,
        exists().where(mentor.id == Mentorship.mentor_id, mentor.surname == ERASED),
    )
    reported = and_(Internship.state == InternshipState.reported, late)
    last = func.max(InternshipDay.ends_at)
    return (
        of_intern(Internship.mentorship_id, func.coalesce(Internship.reported_at, last))
        .join(InternshipDay, InternshipDay.internship_id == Internship.id)
        .where(
            InternshipDay.state == InternshipDayState.agreed,
            InternshipDay.ends_at <= act.now,
            or_(reported, and_(_RUNNING, ~_has_days_ahead(act))),
        )
        .group_by(Internship.id, Person.id)
        .having(or_(Internship.reported_at.is_not(None), last <= act.now - REPORT_IN))
    )


def _has_days_ahead(act: Act) -> ColumnElement[bool]:
    other = aliased(InternshipDay)
    return exists().where(
        other.internship_id == Internship.id,
        other.state != InternshipDayState.cancelled,
        other.ends_at > act.now,
    )


def _of_mentor(subject_id: Any, since: Any) -> Select[Any]:
    """Named by the mentor."""
    return _of(subject_id, since, Mentorship.mentor_id)


def of_intern(subject_id: Any, since: Any) -> Select[Any]:
    """Named by the intern; without interns who are erased."""
    return _of(subject_id, since, Mentorship.mentee_id).where(Person.surname != ERASED)


def _of(subject_id: Any, since: Any, side: Any) -> Select[Any]:
    return (
        of_person(subject_id, since)
        .select_from(Internship)
        .join(Mentorship, Mentorship.id == Internship.mentorship_id)
        .join(Person, Person.id == side)
    )
