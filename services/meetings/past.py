"""Meetings that are over: held, not held, cancelled, or past and not yet spoken of."""

from dataclasses import dataclass

from sqlalchemy import and_, func, not_, or_, select
from sqlalchemy.orm import joinedload

from models.meeting import Feedback, Meeting
from models.mentorship import Mentorship
from services.meetings.coming import is_coming
from services.places.search import Portion
from services.unit_of_work import Act


@dataclass(frozen=True, slots=True)
class PastMeeting:
    """`said`: what the acting person said about it, if anything. What the other side said is not theirs to read."""

    meeting: Meeting
    said: Feedback | None


async def past_meetings(act: Act, part: Portion) -> tuple[list[PastMeeting], int]:
    """That part of the acting person's past meetings, the latest first, and how many there are in all."""
    mine = or_(Mentorship.mentee_id == act.me.id, Mentorship.mentor_id == act.me.id)
    past = select(Meeting.id).join(Mentorship, Mentorship.id == Meeting.mentorship_id).where(mine, not_(is_coming(act)))
    count = await act.session.scalar(select(func.count()).select_from(past.subquery()))
    said = and_(Feedback.meeting_id == Meeting.id, Feedback.person_id == act.me.id)
    query = (
        select(Meeting, Feedback)
        .outerjoin(Feedback, said)
        .where(Meeting.id.in_(past))
        .options(joinedload(Meeting.mentorship))
        .order_by(Meeting.starts_at.desc(), Meeting.id.desc())
        .offset(part.first)
        .limit(part.at_most)
    )
    found = [PastMeeting(meeting, feedback) for meeting, feedback in await act.session.execute(query)]
    return found, count or 0


async def said_by_me(act: Act, meeting: Meeting) -> Feedback | None:
    """What the acting person said about the meeting."""
    return await act.session.get(Feedback, (meeting.id, act.me.id))
