"""In the last hours a mentee can only tell the mentor that they will not make it: the mentor moves or cancels."""

from models.meeting import Meeting, MeetingState
from models.notice import NoticeKind
from services.meetings.meetings import MeetingChanged, is_mentee_of, may_change, my_meeting
from services.meetings.notices import tell_other_side
from services.refusals import NotAllowed
from services.unit_of_work import Act


def may_warn(act: Act, meeting: Meeting) -> bool:
    """Whether the acting mentee may do so: after the cut-off, before the meeting, once for each time of it."""
    waits = meeting.state is MeetingState.planned and act.now < meeting.starts_at and not meeting.mentee_warned
    return waits and is_mentee_of(act, meeting) and not may_change(act, meeting)


async def warn_mentor(act: Act, meeting_id: int) -> Meeting:
    """The acting mentee will not make it; the mentor is told once. Raises NotFound, NotAllowed, MeetingChanged (it is
    not planned any more, or the mentor was told already).
    """
    meeting = await my_meeting(act, meeting_id, to_change=True)
    if not is_mentee_of(act, meeting):
        raise NotAllowed
    if not may_warn(act, meeting):
        raise MeetingChanged
    meeting.mentee_warned = True
    meeting.mentee_confirmed = False
    await tell_other_side(act, meeting, NoticeKind.meeting_warned)
    return meeting
