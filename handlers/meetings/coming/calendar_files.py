"""A meeting as a file for a phone's or a computer's calendar: taken by a button, and sent anew after each change."""

from datetime import datetime
from typing import Any

from aiogram.types import CallbackQuery
from aiogram_dialog import DialogManager
from aiogram_dialog.widgets.kbd import Button

from files.calendar_file import CalendarEntry, calendar_file
from handlers.meetings.coming.facts import video_link_of
from handlers.meetings.coming.getters import meeting_id_of
from handlers.meetings.coming.presses import follow
from handlers.meetings.coming.rows import TakeFile
from handlers.shared.documents import send_file, send_file_of_notice
from handlers.shared.middleware_data import speech_of, uow_of
from handlers.shared.notices import Buttons, Letter, LetterFile, NoticeView
from handlers.shared.people import list_name_of, name_of
from handlers.shared.speech import Speech
from models.meeting import Meeting, MeetingNotice, MeetingState
from models.person import Person
from models.profile import Form
from services.meetings.calendar import take_file, uid_of
from services.meetings.meetings import MeetingChanged
from services.meetings.notices import meeting_spoken_of, read_meetings
from services.unit_of_work import Act, Uow


def entry_of(speech: Speech, meeting: Meeting, me: Person, revised_at: datetime) -> CalendarEntry:
    """The meeting as one of its sides sees it. A cancelled one has no link."""
    other, cancelled = meeting.mentorship.other_side(me.id), meeting.state is MeetingState.cancelled
    link = "" if cancelled else video_link_of(meeting) or ""
    return CalendarEntry(
        uid=uid_of(meeting),
        sequence=meeting.sequence,
        revised_at=revised_at,
        starts_at=meeting.starts_at,
        ends_at=meeting.ends_at,
        title=speech.label("meetings-calendar-title", other=list_name_of(speech, other)),
        place=meeting.place if meeting.form is Form.in_person else link,
        link=link,
        words=_words(speech, meeting, other, link),
        host=name_of(speech, meeting.mentorship.mentor),
        cancelled=cancelled,
    )


def _words(speech: Speech, meeting: Meeting, other: Person, link: str) -> str:
    lines = [speech.label("meetings-other", other=name_of(speech, other)), speech.term(meeting.form).capitalize()]
    if link:
        lines.append(speech.label("meetings-place-remote", place=link))
    if meeting.agenda:
        lines.append(speech.label("meetings-agenda", agenda=meeting.agenda))
    return "\n".join(lines)


def file_of(act: Act, speech: Speech, meeting: Meeting) -> LetterFile:
    name = speech.label("meetings-calendar-file", day=f"{speech.local(meeting.starts_at):%d.%m.%Y}")
    return LetterFile(f"{name}.ics", calendar_file(entry_of(speech, meeting, act.me, act.now)))


async def write_file(act: Act, ids: dict[str, Any], speech: Speech) -> Letter | None:
    """After a change, to whoever has taken the file."""
    meeting = await meeting_spoken_of(act, ids, MeetingState.planned, MeetingState.cancelled)
    if meeting is None or meeting.starts_at <= act.now:
        return None
    said = speech.say(
        "meetings-calendar-changed",
        state=meeting.state.value,
        when=speech.when(meeting.starts_at),
        other=name_of(speech, meeting.mentorship.other_side(act.me.id)),
    )
    return Letter(said, file=file_of(act, speech, meeting))


async def on_card_file(_press: CallbackQuery, _button: Button, manager: DialogManager) -> None:
    """From a window about the meeting."""
    speech = speech_of(manager)
    async with uow_of(manager).write() as act:
        file = file_of(act, speech, await take_file(act, meeting_id_of(manager)))
    await send_file(manager, file.name, file.content, "meetings-calendar-taken")


async def on_take_file(
    press: CallbackQuery, callback_data: TakeFile, uow: Uow, speech: Speech, dialog_manager: DialogManager
) -> None:
    """From a notice: the file has the meeting as it is now, whatever the notice says."""
    try:
        async with uow.write() as act:
            file = file_of(act, speech, await take_file(act, callback_data.meeting_id))
    except MeetingChanged:
        await follow(press, callback_data, uow, speech)
    else:
        await send_file_of_notice(dialog_manager, file.name, file.content, "meetings-calendar-taken")


VIEWS = (NoticeView(MeetingNotice.calendar, write_file, read_ahead=read_meetings),)
BUTTONS: Buttons = ((TakeFile, on_take_file),)
