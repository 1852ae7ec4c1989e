"""Tells one side of a meeting that the other has blocked the bot, or has never opened it, and could not be told."""

from typing import Any

from handlers.meetings.coming.facts import other_is
from handlers.meetings.coming.rows import open_row
from handlers.shared.notices import Letter, NoticeView
from handlers.shared.people import name_of
from handlers.shared.speech import Speech
from models.meeting import MeetingNotice, MeetingState
from services.meetings.notices import meeting_spoken_of, read_meetings
from services.unit_of_work import Act


async def write_untold(act: Act, ids: dict[str, Any], speech: Speech) -> Letter | None:
    """Only before the meeting, and while the other side is unreachable."""
    cancelled = ids["of"] == MeetingNotice.cancelled
    meeting = await meeting_spoken_of(act, ids, MeetingState.cancelled if cancelled else MeetingState.planned)
    if meeting is None or meeting.starts_at <= act.now:
        return None
    other = meeting.mentorship.other_side(act.me.id)
    if other.can_be_told or other.is_erased:
        return None
    when, role = speech.when(meeting.starts_at), other_is(act.me, meeting.mentorship)
    text = speech.say("meetings-untold", of=ids["of"], when=when, other=name_of(speech, other), **role)
    return Letter(text, () if cancelled else open_row(speech, meeting))


VIEWS = (NoticeView(MeetingNotice.untold, write_untold, read_ahead=read_meetings),)
