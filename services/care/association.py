"""A coordinator's overview of the association: how much is going on now, and the items behind each number."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from sqlalchemy import Select, func, or_, select
from sqlalchemy.orm import joinedload

from models.meeting import Feedback, Meeting
from models.mentorship import Mentorship, MentorshipState
from models.person import Person
from models.project import Project, Stage
from services.care.week import met_this_week, read_met
from services.guards import require_coordinator
from services.projects.overdue import overdue
from services.refusals import NotFound
from services.unit_of_work import Act


class Counted(StrEnum):
    mentorships = "mentorships"
    meetings = "meetings"
    overdue = "overdue"
    feedback = "feedback"


@dataclass(frozen=True, slots=True)
class Association:
    """Counts: active mentorships; meetings of the last seven days, with groups and internship days; overdue stages;
    meetings that the mentee has rated or commented on.
    """

    mentorships: int
    meetings: int
    overdue: int
    feedback: int


async def association(act: Act) -> Association:
    """The numbers of the overview. Raises NotAllowed."""
    require_coordinator(act)
    counts = [_count(query(act)).scalar_subquery() for query in _QUERIES.values()]
    row = (await act.session.execute(select(*counts))).one()
    return Association(*(int(number) for number in row))


async def counted(act: Act, what: Counted, first: int, at_most: int) -> Sequence[Any]:
    """Up to `at_most` of the items behind a number, starting at offset `first`: Mentorship, Stage, Feedback or what was
    `met_this_week`, with their people loaded. Raises NotAllowed.
    """
    require_coordinator(act)
    if what is Counted.meetings:
        rows = await act.session.execute(_QUERIES[what](act).offset(first).limit(at_most))
        return await read_met(act, rows.all())
    query = _WITH_PEOPLE[what](_QUERIES[what](act)).offset(first).limit(at_most)
    return (await act.session.scalars(query)).all()


async def feedback_on(act: Act, meeting_id: int) -> Feedback:
    """The mentee's rating and words on a meeting. Raises NotAllowed; NotFound when there is none, and for the mentor of
    that meeting.
    """
    require_coordinator(act)
    query = _WITH_PEOPLE[Counted.feedback](_feedback(act)).where(Feedback.meeting_id == meeting_id)
    feedback: Feedback | None = await act.session.scalar(query)
    if feedback is None:
        raise NotFound
    return feedback


def _count(query: Select[Any]) -> Select[int]:
    return query.with_only_columns(func.count(), maintain_column_froms=True).order_by(None)


def _mentorships(_act: Act) -> Select[Any]:
    return select(Mentorship).where(Mentorship.state == MentorshipState.active).order_by(Mentorship.id)


def _overdue(act: Act) -> Select[Any]:
    return (
        select(Stage)
        .join(Project, Project.id == Stage.project_id)
        .join(Person, Person.id == Project.author_id)
        .where(overdue(act.now))
        .order_by(Stage.due_on, Stage.id)
    )


def _feedback(act: Act) -> Select[Any]:
    """Ratings and words of mentees, the latest first. A coordinator who was the mentor at a meeting does not see what
    was said about it: mentees are promised that the mentor will not.
    """
    with_me = select(Meeting.id).join(Meeting.mentorship).where(Mentorship.mentor_id == act.me.id)
    given = or_(Feedback.words != "", Feedback.rating.is_not(None)), Feedback.meeting_id.not_in(with_me)
    return select(Feedback).where(*given).order_by(Feedback.given_at.desc(), Feedback.meeting_id.desc())


_QUERIES = {
    Counted.mentorships: _mentorships,
    Counted.meetings: met_this_week,
    Counted.overdue: _overdue,
    Counted.feedback: _feedback,
}
_WITH_PEOPLE = {
    Counted.mentorships: lambda query: query,
    Counted.overdue: lambda query: query.options(joinedload(Stage.project)),
    Counted.feedback: lambda query: query.options(joinedload(Feedback.meeting)),
}
