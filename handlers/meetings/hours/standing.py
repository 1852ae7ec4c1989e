"""The window of meetings that stand: opened when their mentor has taken days off, paused, or changed the time zone."""

from collections.abc import Iterable
from datetime import date, timedelta
from enum import StrEnum
from typing import Any

from aiogram.types import CallbackQuery
from aiogram_dialog import DialogManager

from handlers.meetings.coming.states import MEETING
from handlers.meetings.hours.states import StandingMeetings
from handlers.shared.choices import on_open_page
from handlers.shared.middleware_data import uow_of
from handlers.shared.people import list_name_of
from handlers.shared.speech import Speech
from handlers.shared.subject_windows import opened_with
from models.meeting import Meeting
from models.person import Role
from services.meetings.own_dates import mentors_today
from services.meetings.standing import meetings_on, meetings_on_days_off, meetings_to_hold
from services.unit_of_work import Act, Uow


class Why(StrEnum):
    off = "off"
    zone = "zone"
    pause = "pause"


async def show_standing(manager: DialogManager, why: Why, until: date | None = None) -> None:
    """Show on top of the open window which meetings of the acting mentor stand, if there are any. `until`: the end of
    a pause.
    """
    data = {"why": why.value, "until": until.isoformat() if until else ""}
    async with uow_of(manager).read() as act:
        some = act.me.holds(Role.mentor) and bool(await _standing(act, data))
    if some:
        await manager.start(StandingMeetings.meetings, data)


async def _standing(act: Act, opened: dict[str, Any]) -> Iterable[Meeting]:
    why = Why(opened["why"])
    if why is Why.off:
        return await meetings_on_days_off(act)
    if why is Why.pause:
        until = date.fromisoformat(opened["until"])
        return await meetings_on(act, mentors_today(act), until - timedelta(days=1))
    return await meetings_to_hold(act)


async def standing_getter(uow: Uow, speech: Speech, dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    opened = opened_with(dialog_manager)
    async with uow.read() as act:
        meetings = list(enumerate(await _standing(act, opened), 1))
        lines = [
            speech.say(
                "hours-standing-line",
                number=number,
                when=speech.when(one.starts_at),
                form=speech.term(one.form),
                other=list_name_of(speech, one.mentorship.mentee),
            )
            for number, one in meetings
        ]
    return {
        "why": opened["why"],
        "count": len(meetings),
        "lines": await on_open_page(dialog_manager, "meeting", lines),
        "meetings": [(one.id, f"{number}. {speech.short_moment(one.starts_at)}") for number, one in meetings],
    }


async def on_meeting(_press: CallbackQuery, _select: object, manager: DialogManager, meeting_id: int) -> None:
    await MEETING.open(manager, meeting_id)
