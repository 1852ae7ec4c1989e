"""A mentor's private note after a meeting. No query of these notes serves anybody but their author."""

from sqlalchemy import select

from models.reflection import Reflection
from services.meetings.feedback import past_meeting
from services.meetings.meetings import is_mentee_of
from services.meetings.rules import REFLECTION_LIMIT
from services.refusals import NotAllowed
from services.unit_of_work import Act


async def my_reflection(act: Act, meeting_id: int) -> Reflection | None:
    """The acting mentor's note on their past meeting. Raises NotFound, NotAllowed, MeetingChanged."""
    meeting = await past_meeting(act, meeting_id)
    if is_mentee_of(act, meeting):
        raise NotAllowed
    return await act.session.get(Reflection, (meeting.id, act.me.id))


async def reflect(act: Act, meeting_id: int, words: str) -> None:
    """Keep the note, or replace it. Raises NotFound, NotAllowed, MeetingChanged."""
    meeting = await past_meeting(act, meeting_id, to_change=True)
    if is_mentee_of(act, meeting) or len(words) > REFLECTION_LIMIT:
        raise NotAllowed
    note = await act.session.get(Reflection, (meeting.id, act.me.id))
    if note is None:
        act.session.add(Reflection(meeting_id=meeting.id, person_id=act.me.id, words=words, written_at=act.now))
    else:
        note.words, note.written_at = words, act.now


async def my_reflections(act: Act) -> list[Reflection]:
    """The acting person's notes, the latest meeting first."""
    notes = await act.session.scalars(select(Reflection).where(Reflection.person_id == act.me.id))
    return sorted(notes, key=lambda note: note.meeting.starts_at, reverse=True)
