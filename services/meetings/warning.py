"""After the cut-off a mentee can only warn the mentor that they will not make it; the mentor then moves or cancels."""

from models.meeting import Meeting, MeetingNotice, MeetingState
from services.daily_limit import require_not_told_too_often
from services.meetings.meetings import MeetingChanged, is_ahead, is_mentee_of, may_change, my_meeting
from services.meetings.notices import tell_other_side
from services.meetings.rules import WARNED_A_DAY
from services.refusals import NotAllowed
from services.unit_of_work import Act


def may_warn(act: Act, meeting: Meeting) -> bool:
    """Whether the acting mentee may warn: between the cut-off and the start, and once per start time."""
    waits = meeting.state is MeetingState.planned and act.now < meeting.starts_at and not meeting.mentee_warned
    return waits and is_mentee_of(act, meeting) and not may_change(act, meeting)


def may_come_after_all(act: Act, meeting: Meeting) -> bool:
    """Whether the acting mentee has warned the mentor and may take that back."""
    return is_ahead(act, meeting) and meeting.mentee_warned and is_mentee_of(act, meeting)


async def warn_mentor(act: Act, meeting_id: int) -> Meeting:
    """Tell the mentor that the acting mentee will not make it. Raises NotFound, NotAllowed, TooOften; MeetingChanged
    when the meeting is not planned any more or the mentor was already warned.
    """
    meeting = await my_meeting(act, meeting_id, to_change=True)
    if not is_mentee_of(act, meeting):
        raise NotAllowed
    if not may_warn(act, meeting):
        raise MeetingChanged
    mentor, this = [meeting.mentorship.mentor_id], ("meeting_id", meeting.id)
    await require_not_told_too_often(act, mentor, MeetingNotice.warned, this, WARNED_A_DAY)
    meeting.mentee_warned = True
    meeting.mentee_confirmed = False
    await tell_other_side(act, meeting, MeetingNotice.warned)
    return meeting
