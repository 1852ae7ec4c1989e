"""Meetings ahead: planned, and not over."""

from collections.abc import Collection

from sqlalchemy import ColumnElement, and_, select

from models.meeting import Meeting, MeetingState
from services.unit_of_work import Act


def is_coming(act: Act) -> ColumnElement[bool]:
    return and_(Meeting.state == MeetingState.planned, Meeting.ends_at > act.now)


async def coming_of_pairs(act: Act, mentorship_ids: Collection[int]) -> list[Meeting]:
    """The coming meetings of these mentorships, the next one first."""
    theirs = Meeting.mentorship_id.in_(mentorship_ids), is_coming(act)
    return list(await act.session.scalars(select(Meeting).where(*theirs).order_by(Meeting.starts_at)))
