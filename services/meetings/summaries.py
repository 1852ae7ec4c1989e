"""What was agreed at a meeting: the mentor writes it down, and both read it."""

from models.afterwards import AfterwardsNotice, MeetingSummary
from models.meeting import Meeting, MeetingState
from services.daily_limit import require_not_told_too_often
from services.meetings.disputes import dispute_ids
from services.meetings.feedback import past_meeting
from services.meetings.meetings import is_mentee_of
from services.meetings.rules import SUMMARIES_A_DAY, SUMMARY_LIMIT
from services.notices import tell_quietly
from services.refusals import NotAllowed, Refusal
from services.unit_of_work import Act


class NotHeldYet(Refusal):
    """Nobody has said that the meeting took place."""

    key = "refusal-not-held-yet"


async def held_meeting_as_mentor(act: Act, meeting_id: int, *, to_change: bool = False) -> Meeting:
    """The acting mentor's meeting that took place. Raises NotFound, NotAllowed, MeetingChanged, NotHeldYet."""
    meeting = await past_meeting(act, meeting_id, to_change=to_change)
    if is_mentee_of(act, meeting):
        raise NotAllowed
    if meeting.state is not MeetingState.held:
        raise NotHeldYet
    return meeting


async def write_summary(act: Act, meeting_id: int, words: str) -> Meeting:
    """Keep the mentor's words, or replace them; the mentee is told. Raises NotFound, NotAllowed, MeetingChanged,
    NotHeldYet, TooOften.
    """
    meeting = await held_meeting_as_mentor(act, meeting_id, to_change=True)
    mentee_id, this = meeting.mentorship.mentee_id, ("meeting_id", meeting.id)
    await require_not_told_too_often(act, [mentee_id], AfterwardsNotice.agreed, this, SUMMARIES_A_DAY)
    if len(words) > SUMMARY_LIMIT:
        raise NotAllowed
    summary = await act.session.get(MeetingSummary, meeting.id)
    if summary is None:
        act.session.add(MeetingSummary(meeting_id=meeting.id, words=words, written_at=act.now))
    elif summary.words != words:
        summary.words, summary.written_at = words, act.now
    await tell_quietly(act, mentee_id, AfterwardsNotice.agreed, dispute_ids(meeting))
    return meeting
