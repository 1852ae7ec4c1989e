"""Who has taken a meeting's calendar file: they get it anew when the meeting is moved, cancelled or held elsewhere."""

from models.meeting import Meeting, MeetingState
from services.meetings.meetings import MeetingChanged, is_mentee_of, my_meeting
from services.unit_of_work import Act


async def take_file(act: Act, meeting_id: int) -> Meeting:
    """The meeting whose calendar file the acting person gets; from now on its changes are sent to them as files, too.
    Raises NotFound, NotAllowed; MeetingChanged when it is not planned any more.
    """
    meeting = await my_meeting(act, meeting_id, to_change=True)
    if meeting.state is not MeetingState.planned:
        raise MeetingChanged
    if is_mentee_of(act, meeting):
        meeting.mentee_has_file = True
    else:
        meeting.mentor_has_file = True
    return meeting


def uid_of(meeting: Meeting) -> str:
    """The same for both sides and through all changes; the moment of booking tells two databases apart."""
    return f"meeting-{meeting.id}-{int(meeting.booked_at.timestamp())}@ryadom"
