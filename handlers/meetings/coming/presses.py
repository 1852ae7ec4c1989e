"""What the buttons of notices about a meeting do. A notice of a former time, or of a meeting that is not planned any
more, shows the present state when it is touched, with the buttons that lead there.
"""

from dataclasses import dataclass

from aiogram.types import CallbackQuery
from aiogram_dialog import DialogManager

from handlers.meetings.booking.opening import open_booking
from handlers.meetings.booking.states import MOVING
from handlers.meetings.coming.facts import standing_of
from handlers.meetings.coming.rows import (
    BookAgain,
    Come,
    Move,
    OfMeeting,
    Open,
    Warn,
    again_row,
    come_row,
    open_row,
    reminder_rows,
    unix,
)
from handlers.meetings.coming.states import MEETING
from handlers.shared.ids import moment_from
from handlers.shared.notices import Buttons, Rows, keyboard_of, open_on_top, show_outcome
from handlers.shared.people import told_of
from handlers.shared.presses import put_buttons
from handlers.shared.speech import Html, Speech
from models.meeting import Meeting, MeetingState
from services.meetings.booking import MovedEnough, require_movable
from services.meetings.meetings import (
    MeetingChanged,
    TooLateToChange,
    confirm_coming,
    is_ahead,
    is_mentee_of,
    my_meeting,
)
from services.meetings.warning import warn_mentor
from services.unit_of_work import Act, Uow


@dataclass(frozen=True, slots=True)
class Present:
    """What a notice about the meeting shows now."""

    outcome: Html
    rows: Rows


def present_of(act: Act, speech: Speech, meeting: Meeting) -> Present:
    if is_ahead(act, meeting):
        rows = (*reminder_rows(act, speech, meeting), *open_row(speech, meeting))
        return Present(speech.say("meetings-now", when=speech.when(meeting.starts_at)), rows)
    if meeting.state is MeetingState.cancelled and is_mentee_of(act, meeting):
        return Present(speech.say("meetings-now-cancelled"), again_row(speech, meeting))
    if meeting.state is MeetingState.cancelled:
        return Present(speech.say("meetings-now-cancelled"), ())
    return Present(speech.say("meetings-now-over", state=standing_of(speech, meeting)), open_row(speech, meeting))


def _isovertaken(act: Act, pressed: OfMeeting, meeting: Meeting) -> bool:
    """Whether the meeting is not ahead any more, or not at the start that the notice names."""
    return not is_ahead(act, meeting) or pressed.start not in (None, unix(meeting.starts_at))


async def overtaken(uow: Uow, speech: Speech, pressed: OfMeeting) -> Present | None:
    """What the notice has to show, if it was overtaken. Raises NotFound, NotAllowed."""
    async with uow.read() as act:
        meeting = await my_meeting(act, pressed.meeting_id)
        return present_of(act, speech, meeting) if _isovertaken(act, pressed, meeting) else None


async def on_come(press: CallbackQuery, callback_data: Come, uow: Uow, speech: Speech) -> None:
    try:
        async with uow.write() as act:
            starts_at = moment_from(callback_data.start or 0)
            meeting = await confirm_coming(act, callback_data.meeting_id, starts_at)
            rows = reminder_rows(act, speech, meeting)
    except MeetingChanged:
        await follow(press, callback_data, uow, speech)
    else:
        await show_outcome(press, speech.say("meetings-outcome-come"), rows=rows)


async def follow(press: CallbackQuery, pressed: OfMeeting, uow: Uow, speech: Speech) -> None:
    """Show the present state on the notice."""
    async with uow.read() as act:
        present = present_of(act, speech, await my_meeting(act, pressed.meeting_id))
    await show_outcome(press, present.outcome, rows=present.rows)


async def on_move(
    press: CallbackQuery, callback_data: Move, uow: Uow, speech: Speech, dialog_manager: DialogManager
) -> None:
    """If it is too late meanwhile, the notice gets the buttons that are possible now."""
    if present := await overtaken(uow, speech, callback_data):
        await show_outcome(press, present.outcome, rows=present.rows)
        return
    try:
        async with uow.read() as act:
            meeting = await my_meeting(act, callback_data.meeting_id)
            rows = (*reminder_rows(act, speech, meeting), *open_row(speech, meeting))
            require_movable(act, meeting)
    except (TooLateToChange, MovedEnough):
        await put_buttons(press, keyboard_of(rows))
        raise
    await open_on_top(dialog_manager, *MOVING.at(callback_data.meeting_id))


async def on_warn(press: CallbackQuery, callback_data: Warn, uow: Uow, speech: Speech) -> None:
    try:
        async with uow.write() as act:
            meeting = await warn_mentor(act, callback_data.meeting_id)
            rows = (*come_row(speech, meeting), *reminder_rows(act, speech, meeting))
            told = told_of(meeting.mentorship.mentor)
    except MeetingChanged:
        await follow(press, callback_data, uow, speech)
    else:
        await show_outcome(press, speech.say("meetings-outcome-warned", told=told), rows=rows)


async def on_open(
    press: CallbackQuery, callback_data: Open, uow: Uow, speech: Speech, dialog_manager: DialogManager
) -> None:
    if present := await overtaken(uow, speech, callback_data):
        await show_outcome(press, present.outcome, rows=present.rows)
    await open_on_top(dialog_manager, *MEETING.at(callback_data.meeting_id))


async def on_again(_press: CallbackQuery, callback_data: BookAgain, uow: Uow, dialog_manager: DialogManager) -> None:
    await open_booking(uow, dialog_manager, callback_data.mentorship_id)


BUTTONS: Buttons = (
    (Come, on_come),
    (Move, on_move),
    (Warn, on_warn),
    (Open, on_open),
    (BookAgain, on_again),
)
