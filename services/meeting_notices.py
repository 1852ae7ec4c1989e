"""What the two sides of a meeting are told, and when. Every notice carries the start that it speaks of: when the
meeting was moved or cancelled since, it does not stand any more and is not sent.
"""

from datetime import datetime
from typing import Any

from models.meeting import Meeting, MeetingState
from models.notice import NoticeKind
from services.act import Act
from services.meeting_rules import DAY_BEFORE, HOUR_BEFORE
from services.notices import Ids, tell


async def tell_other_side(act: Act, meeting: Meeting, kind: NoticeKind) -> None:
    await tell(act, meeting.mentorship.other_side(act.me.id).id, kind, _ids(meeting))


async def remind_of(act: Act, meeting: Meeting) -> None:
    """Write the reminders and the question afterwards, to both. Moments that have passed are left out."""
    moments = (
        (NoticeKind.meeting_day_before, meeting.starts_at - DAY_BEFORE),
        (NoticeKind.meeting_hour_before, meeting.starts_at - HOUR_BEFORE),
        (NoticeKind.meeting_feedback, meeting.ends_at),
    )
    for kind, due_at in moments:
        if due_at > act.now:
            for person_id in (meeting.mentorship.mentee_id, meeting.mentorship.mentor_id):
                key = f"{kind}:{meeting.id}:{meeting.starts_at.isoformat()}:{person_id}"
                await tell(act, person_id, kind, _ids(meeting), due_at=due_at, dedupe=key)


def reminders_to_come(act: Act, meeting: Meeting) -> int:
    """How many of the two, a day and an hour before, are still to come."""
    return sum(meeting.starts_at - before > act.now for before in (DAY_BEFORE, HOUR_BEFORE))


async def meeting_spoken_of(act: Act, ids: dict[str, Any], *states: MeetingState) -> Meeting | None:
    """The meeting of a notice, while it is at that start and in one of the states; otherwise None."""
    meeting = await act.session.get(Meeting, ids["meeting_id"])
    if meeting is None or meeting.state not in states:
        return None
    return meeting if meeting.starts_at == datetime.fromisoformat(ids["starts_at"]) else None


def _ids(meeting: Meeting) -> Ids:
    return {"meeting_id": meeting.id, "starts_at": meeting.starts_at.isoformat()}
