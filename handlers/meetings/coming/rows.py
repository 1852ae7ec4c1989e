"""The buttons of notices about a meeting. Each carries the start that its notice names: a press on a notice of a former
time shows the present one instead of acting.
"""

from datetime import datetime

from aiogram.filters.callback_data import CallbackData

from handlers.meetings.coming.facts import video_link_of
from handlers.shared.ids import Id, UnixTime
from handlers.shared.notices import Rows
from handlers.shared.speech import Speech
from models.meeting import Meeting
from models.profile import Form
from services.meetings.booking import may_move
from services.meetings.meetings import is_mentee_of
from services.meetings.warning import may_warn
from services.unit_of_work import Act


class OfMeeting(CallbackData, prefix="mt"):
    """`start`: when the meeting starts by the notice (Unix time); buttons of older notices lack it."""

    meeting_id: Id
    start: UnixTime | None = None


class Come(OfMeeting, prefix="mt_come"):
    """«Буду»"""


class Move(OfMeeting, prefix="mt_move"):
    pass


class WayThere(OfMeeting, prefix="mt_way"):
    pass


class Open(OfMeeting, prefix="mt_open"):
    pass


class Warn(OfMeeting, prefix="mt_warn"):
    pass


class TakeFile(OfMeeting, prefix="mt_file"):
    """«В календарь»"""


class ForSecretary(OfMeeting, prefix="mt_secr"):
    """«Для секретаря»"""


class BookAgain(CallbackData, prefix="mt_again"):
    """Book with the same mentor. Older buttons have no pair and lead to the present one."""

    mentorship_id: Id | None = None


def of(meeting: Meeting) -> dict[str, int]:
    """What a button of a notice about that meeting carries."""
    return {"meeting_id": meeting.id, "start": unix(meeting.starts_at)}


def unix(moment: datetime) -> int:
    return int(moment.timestamp())


def open_row(speech: Speech, meeting: Meeting) -> Rows:
    return (((speech.label("meetings-btn-open"), Open(**of(meeting))),),)


def file_row(speech: Speech, meeting: Meeting) -> Rows:
    return (((speech.label("meetings-btn-calendar"), TakeFile(**of(meeting))),),)


def secretary_row(speech: Speech, meeting: Meeting) -> Rows:
    """In person only: whoever keeps a calendar or the door is told by a message that can be passed on."""
    if meeting.form is not Form.in_person:
        return ()
    return (((speech.label("meetings-btn-secretary"), ForSecretary(**of(meeting))),),)


def come_row(speech: Speech, meeting: Meeting) -> Rows:
    return (((speech.label("meetings-btn-come"), Come(**of(meeting))),),)


def reminder_rows(act: Act, speech: Speech, meeting: Meeting) -> Rows:
    """The video link, or for the guest the way there; and what `changing_rows` gives."""
    rows: Rows = ()
    if link := video_link_of(meeting):
        rows = (((speech.label("meetings-btn-link"), link),),)
    elif meeting.form is Form.in_person and is_mentee_of(act, meeting):
        rows = (((speech.label("meetings-btn-way"), WayThere(**of(meeting))),),)
    return (*rows, *changing_rows(act, speech, meeting))


def changing_rows(act: Act, speech: Speech, meeting: Meeting) -> Rows:
    """Moving, or for a mentee after the cut-off warning the mentor: whichever is possible now."""
    if may_move(act, meeting):
        return (((speech.label("meetings-btn-move"), Move(**of(meeting))),),)
    if may_warn(act, meeting):
        return (((speech.label("meetings-btn-warn"), Warn(**of(meeting))),),)
    return ()


def again_row(speech: Speech, meeting: Meeting) -> Rows:
    return (((speech.label("meetings-btn-again"), BookAgain(mentorship_id=meeting.mentorship_id)),),)
