"""Notices about a meeting: booked, moved, cancelled; and the reminders with their buttons."""

from collections.abc import Awaitable, Callable
from datetime import UTC, datetime, timedelta
from typing import Any

from aiogram.filters.callback_data import CallbackData
from aiogram.types import CallbackQuery
from aiogram_dialog import DialogManager

from handlers.meetings.booking.opening import open_booking
from handlers.meetings.booking.states import MOVING
from handlers.meetings.coming.facts import PLACE_SHOWN, facts_of, video_link_of
from handlers.meetings.coming.states import MEETING
from handlers.shared.ids import Id, UnixTime
from handlers.shared.notices import Buttons, Letter, NoticeView, Rows, Untold, open_on_top, show_outcome
from handlers.shared.people import name_of, told_of
from handlers.shared.presses import acknowledge
from handlers.shared.speech import Html, Speech, short
from models.meeting import Meeting, MeetingNotice, MeetingState
from models.profile import Form
from services.meetings.booking import may_move, require_movable
from services.meetings.meetings import confirm_coming, is_mentee_of, my_meeting
from services.meetings.notices import meeting_spoken_of, read_meetings
from services.meetings.warning import may_warn, warn_mentor
from services.unit_of_work import Act, Uow

HOUR_REMINDER_LATE = timedelta(minutes=50)
DAY_REMINDER_LATE = timedelta(hours=20)
Write = Callable[[Act, dict[str, Any], Speech], Awaitable[Letter | None]]


class Come(CallbackData, prefix="mt_come"):
    """«Буду», for the meeting at that start (Unix time): a reminder of an earlier time cannot confirm the new one."""

    meeting_id: Id
    start: UnixTime


class Move(CallbackData, prefix="mt_move"):
    meeting_id: Id


class WayThere(CallbackData, prefix="mt_way"):
    meeting_id: Id


class Open(CallbackData, prefix="mt_open"):
    meeting_id: Id


class Warn(CallbackData, prefix="mt_warn"):
    meeting_id: Id


class BookAgain(CallbackData, prefix="mt_again"):
    """Book with the same mentor. Older buttons have no pair and lead to the present one."""

    mentorship_id: Id | None = None


def _reminder(key: str) -> Write:
    async def write(act: Act, ids: dict[str, Any], speech: Speech) -> Letter | None:
        meeting = await meeting_spoken_of(act, ids, MeetingState.planned)
        if meeting is None:
            return None
        parts = [speech.say(key), facts_of(speech, meeting, act.me), *_pass_lines(act, speech, meeting)]
        come = Come(meeting_id=meeting.id, start=int(meeting.starts_at.timestamp()))
        rows: Rows = (((speech.label("meetings-btn-come"), come),), *_rows(act, speech, meeting))
        return Letter(_paragraphs(parts), rows)

    return write


def _rows(act: Act, speech: Speech, meeting: Meeting) -> Rows:
    """The video link, or for the guest the way there; and moving, if it is still possible."""
    rows: Rows = ()
    if link := video_link_of(meeting):
        rows = (((speech.label("meetings-btn-link"), link),),)
    elif meeting.form is Form.in_person and is_mentee_of(act, meeting):
        rows = (((speech.label("meetings-btn-way"), WayThere(meeting_id=meeting.id)),),)
    if may_move(act, meeting):
        rows = (*rows, ((speech.label("meetings-btn-move"), Move(meeting_id=meeting.id)),))
    if may_warn(act, meeting):
        rows = (*rows, ((speech.label("meetings-btn-warn"), Warn(meeting_id=meeting.id)),))
    return rows


def _pass_lines(act: Act, speech: Speech, meeting: Meeting) -> list[Html]:
    """In person the host orders a pass, and the guest brings a passport."""
    if meeting.form is not Form.in_person:
        return []
    if is_mentee_of(act, meeting):
        return [speech.say("meetings-passport")]
    return [speech.say("meetings-order-pass", guest=meeting.mentorship.mentee.full_name)]


def _paragraphs(parts: list[Html]) -> Html:
    return Html("\n\n".join(parts))


async def _coming(act: Act, ids: dict[str, Any]) -> Meeting | None:
    """The notice's meeting, if it is still planned for that time and not over."""
    meeting = await meeting_spoken_of(act, ids, MeetingState.planned)
    return meeting if meeting is not None and meeting.ends_at > act.now else None


async def write_booked(act: Act, ids: dict[str, Any], speech: Speech) -> Letter | None:
    meeting = await _coming(act, ids)
    if meeting is None:
        return None
    parts = [speech.say("meetings-booked"), facts_of(speech, meeting, act.me), *_pass_lines(act, speech, meeting)]
    return Letter(_paragraphs(parts), (((speech.label("meetings-btn-open"), Open(meeting_id=meeting.id)),),))


async def write_moved(act: Act, ids: dict[str, Any], speech: Speech) -> Letter | None:
    meeting = await _coming(act, ids)
    if meeting is None:
        return None
    parts = [speech.say("meetings-moved"), facts_of(speech, meeting, act.me), *_reason_lines(speech, meeting)]
    return Letter(_paragraphs(parts), (((speech.label("meetings-btn-open"), Open(meeting_id=meeting.id)),),))


async def write_warned(act: Act, ids: dict[str, Any], speech: Speech) -> Letter | None:
    """To the mentor, who can still move or cancel the meeting."""
    meeting = await _coming(act, ids)
    if meeting is None or not meeting.mentee_warned:
        return None
    rows: Rows = (((speech.label("meetings-btn-open"), Open(meeting_id=meeting.id)),),)
    if may_move(act, meeting):
        rows = (((speech.label("meetings-btn-move"), Move(meeting_id=meeting.id)),), *rows)
    return Letter(_paragraphs([speech.say("meetings-notice-warned"), facts_of(speech, meeting, act.me)]), rows)


async def write_cancelled(act: Act, ids: dict[str, Any], speech: Speech) -> Letter | None:
    meeting = await meeting_spoken_of(act, ids, MeetingState.cancelled)
    if meeting is None:
        return None
    other = name_of(speech, meeting.mentorship.other_side(act.me.id))
    text = speech.say("meetings-cancelled", when=speech.when(meeting.starts_at), other=other)
    rows: Rows = (
        (((speech.label("meetings-btn-again"), BookAgain(mentorship_id=meeting.mentorship_id)),),)
        if is_mentee_of(act, meeting)
        else ()
    )
    return Letter(_paragraphs([text, *_reason_lines(speech, meeting)]), rows)


async def write_place(act: Act, ids: dict[str, Any], speech: Speech) -> Letter | None:
    meeting = await _coming(act, ids)
    if meeting is None:
        return None
    parts = [speech.say(f"meetings-place-changed-{meeting.form.value}"), facts_of(speech, meeting, act.me)]
    return Letter(_paragraphs(parts), (((speech.label("meetings-btn-open"), Open(meeting_id=meeting.id)),),))


def _reason_lines(speech: Speech, meeting: Meeting) -> list[Html]:
    reason = meeting.change_reason
    return [speech.say("meetings-because", reason=speech.term(reason))] if reason else []


async def _other_side(act: Act, ids: dict[str, Any]) -> int | None:
    meeting = await act.session.get(Meeting, ids["meeting_id"])
    return meeting.mentorship.other_side(act.me.id).id if meeting else None


UNTOLD = Untold(MeetingNotice.untold, _other_side)
VIEWS: tuple[NoticeView, ...] = (
    NoticeView(MeetingNotice.booked, write_booked, read_ahead=read_meetings, untold=UNTOLD),
    NoticeView(MeetingNotice.moved, write_moved, read_ahead=read_meetings, untold=UNTOLD),
    NoticeView(MeetingNotice.cancelled, write_cancelled, read_ahead=read_meetings, untold=UNTOLD),
    NoticeView(MeetingNotice.warned, write_warned, read_ahead=read_meetings, untold=UNTOLD),
    NoticeView(MeetingNotice.place, write_place, read_ahead=read_meetings, untold=UNTOLD),
    NoticeView(
        MeetingNotice.day_before,
        _reminder("meetings-day-before"),
        stale_after=DAY_REMINDER_LATE,
        read_ahead=read_meetings,
        untold=UNTOLD,
    ),
    NoticeView(
        MeetingNotice.hour_before,
        _reminder("meetings-hour-before"),
        stale_after=HOUR_REMINDER_LATE,
        read_ahead=read_meetings,
    ),
)


async def on_come(press: CallbackQuery, callback_data: Come, uow: Uow, speech: Speech) -> None:
    async with uow.write() as act:
        starts_at = datetime.fromtimestamp(callback_data.start, UTC)
        meeting = await confirm_coming(act, callback_data.meeting_id, starts_at)
        rows = _rows(act, speech, meeting)
    await show_outcome(press, speech.say("meetings-outcome-come"), rows=rows)


async def on_move(_press: CallbackQuery, callback_data: Move, uow: Uow, dialog_manager: DialogManager) -> None:
    async with uow.read() as act:
        require_movable(act, await my_meeting(act, callback_data.meeting_id))
    await open_on_top(dialog_manager, *MOVING.at(callback_data.meeting_id))


async def on_warn(press: CallbackQuery, callback_data: Warn, uow: Uow, speech: Speech) -> None:
    async with uow.write() as act:
        meeting = await warn_mentor(act, callback_data.meeting_id)
        rows, told = _rows(act, speech, meeting), told_of(meeting.mentorship.mentor)
    await show_outcome(press, speech.say("meetings-outcome-warned", told=told), rows=rows)


async def on_way(press: CallbackQuery, callback_data: WayThere, uow: Uow, speech: Speech) -> None:
    async with uow.read() as act:
        meeting = await my_meeting(act, callback_data.meeting_id)
    place = short(meeting.place, PLACE_SHOWN) or speech.label("meetings-no-place-in_person")
    await acknowledge(press, place, alert=True)


async def on_open(_press: CallbackQuery, callback_data: Open, uow: Uow, dialog_manager: DialogManager) -> None:
    async with uow.read() as act:
        await my_meeting(act, callback_data.meeting_id)
    await open_on_top(dialog_manager, *MEETING.at(callback_data.meeting_id))


async def on_again(_press: CallbackQuery, callback_data: BookAgain, uow: Uow, dialog_manager: DialogManager) -> None:
    await open_booking(uow, dialog_manager, callback_data.mentorship_id)


BUTTONS: Buttons = (
    (Come, on_come),
    (Move, on_move),
    (WayThere, on_way),
    (Warn, on_warn),
    (Open, on_open),
    (BookAgain, on_again),
)
