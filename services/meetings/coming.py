"""Meetings ahead: planned, and not over; of these, the ones that have not begun end with their mentorship."""

from collections.abc import Collection

from sqlalchemy import ColumnElement, and_, select

from models.meeting import Meeting, MeetingState
from services.unit_of_work import Act


def is_coming(act: Act) -> ColumnElement[bool]:
    return and_(Meeting.state == MeetingState.planned, Meeting.ends_at > act.now)


def has_not_begun(act: Act) -> ColumnElement[bool]:
    return and_(Meeting.state == MeetingState.planned, Meeting.starts_at > act.now)


async def end_with_pairs(act: Act, mentorship_ids: Collection[int]) -> list[Meeting]:
    """The meetings that would end with these mentorships, the next one first. One that is under way takes place, and
    both are asked about it.
    """
    theirs = Meeting.mentorship_id.in_(mentorship_ids), has_not_begun(act)
    return list(await act.session.scalars(select(Meeting).where(*theirs).order_by(Meeting.starts_at)))
