"""Asks the other side to confirm a logged meeting, and tells whoever logged it what they answered."""

from typing import Any

from aiogram.filters.callback_data import CallbackData
from aiogram.types import CallbackQuery

from handlers.meetings.afterwards.feedback import rating_rows
from handlers.meetings.afterwards.notices import open_row
from handlers.meetings.logged.getters import logged_text
from handlers.shared.ids import Id
from handlers.shared.notices import Buttons, Letter, NoticeView, Rows, show_outcome
from handlers.shared.speech import Html, Speech
from models.logged_meeting import LoggedMeeting, LoggedNotice, LogState
from services.meetings.logged_meetings import confirm_logged, deny_logged, log_waits, my_logged
from services.meetings.rules import FEEDBACK_OPEN, RATINGS
from services.unit_of_work import Act, Uow


class ConfirmLogged(CallbackData, prefix="log_was"):
    logged_id: Id


class DenyLogged(CallbackData, prefix="log_not"):
    logged_id: Id


async def _asked(act: Act, ids: dict[str, Any], speech: Speech) -> Letter | None:
    logged = await my_logged(act, ids["logged_id"])
    if not log_waits(act, logged):
        return None
    mentor = logged.mentorship.mentor_id == logged.logged_by_id
    text = speech.say(
        "logged-notice-asked",
        by="mentor" if mentor else "mentee",
        body=logged_text(act, speech, logged),
        until=speech.day(speech.local(logged.logged_at + FEEDBACK_OPEN).date()),
    )
    was = speech.label("logged-btn-confirm"), ConfirmLogged(logged_id=logged.id)
    was_not = speech.label("logged-btn-deny"), DenyLogged(logged_id=logged.id)
    return Letter(text, ((was,), (was_not,)))


async def _answered(act: Act, ids: dict[str, Any], speech: Speech) -> Letter | None:
    """The mentee goes on to the rating, the mentor to the results."""
    logged = await my_logged(act, ids["logged_id"])
    if logged.state not in (LogState.confirmed, LogState.denied):
        return None
    parts = [speech.say("logged-notice-answered", state=logged.state.value, body=logged_text(act, speech, logged))]
    if logged.meeting_id is None:
        return Letter(parts[0])
    rate, rows = _afterwards(act, speech, logged, logged.meeting_id)
    return Letter(Html("\n\n".join([*parts, *rate])), rows)


def _afterwards(act: Act, speech: Speech, logged: LoggedMeeting, meeting_id: int) -> tuple[list[Html], Rows]:
    if logged.mentorship.mentee_id == act.me.id:
        return [speech.say("feedback-rate", least=min(RATINGS), most=max(RATINGS))], rating_rows(speech, meeting_id)
    return [], open_row(speech, meeting_id, "afterwards-btn-record")


VIEWS = (NoticeView(LoggedNotice.asked, _asked), NoticeView(LoggedNotice.answered, _answered))


async def on_confirm(press: CallbackQuery, callback_data: ConfirmLogged, uow: Uow, speech: Speech) -> None:
    async with uow.write() as act:
        logged = await confirm_logged(act, callback_data.logged_id)
        rate, rows = _afterwards(act, speech, logged, logged.meeting_id or 0)
    await show_outcome(press, Html("\n".join([speech.say("logged-done-confirmed"), *rate])), rows=rows)


async def on_deny(press: CallbackQuery, callback_data: DenyLogged, uow: Uow, speech: Speech) -> None:
    async with uow.write() as act:
        await deny_logged(act, callback_data.logged_id)
    await show_outcome(press, speech.say("logged-done-denied"))


BUTTONS: Buttons = ((ConfirmLogged, on_confirm), (DenyLogged, on_deny))
