"""The window of meetings and internship days that stand: opened when their mentor has taken days off, paused, or
changed the time zone.
"""

from collections.abc import Iterable
from datetime import date, timedelta
from enum import StrEnum
from typing import Any

from aiogram.types import CallbackQuery
from aiogram_dialog import DialogManager

from handlers.internship.internship.states import INTERNSHIP_DAY
from handlers.meetings.coming.states import MEETING
from handlers.meetings.groups.facts import LINE_TOPIC
from handlers.meetings.groups.states import GROUP
from handlers.meetings.hours.states import StandingMeetings
from handlers.shared.choices import on_open_page
from handlers.shared.middleware_data import uow_of
from handlers.shared.people import list_name_of
from handlers.shared.speech import Html, Speech, short
from handlers.shared.subject_windows import opened_with
from models.group_meeting import GroupMeeting
from models.meeting import Meeting
from models.person import Role
from services.internship.internships import day_to_read
from services.meetings.own_dates import mentors_today
from services.meetings.standing import Standing, all_standing, standing_on, standing_on_days_off
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


async def _standing(act: Act, opened: dict[str, Any]) -> Iterable[Standing]:
    why = Why(opened["why"])
    if why is Why.off:
        return await standing_on_days_off(act)
    if why is Why.pause:
        until = date.fromisoformat(opened["until"])
        return await standing_on(act, mentors_today(act), until - timedelta(days=1))
    return await all_standing(act)


async def standing_getter(uow: Uow, speech: Speech, dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    opened = opened_with(dialog_manager)
    async with uow.read() as act:
        meetings = list(enumerate(await _standing(act, opened), 1))
        lines = [_line(speech, number, one) for number, one in meetings]
    return {
        "why": opened["why"],
        "count": len(meetings),
        "lines": await on_open_page(dialog_manager, "meeting", lines),
        "meetings": [(_key(one), f"{number}. {speech.short_moment(one.starts_at)}") for number, one in meetings],
    }


def _line(speech: Speech, number: int, one: Standing) -> Html:
    when = speech.when(one.starts_at)
    if isinstance(one, Meeting):
        other = list_name_of(speech, one.mentorship.mentee)
        return speech.say("hours-standing-line", number=number, when=when, form=speech.term(one.form), other=other)
    if isinstance(one, GroupMeeting):
        return speech.say("hours-standing-group", number=number, when=when, topic=short(one.topic, LINE_TOPIC))
    other = list_name_of(speech, one.internship.mentorship.mentee)
    return speech.say("hours-standing-day", number=number, when=when, other=other)


def _key(one: Standing) -> str:
    """What a button opens: «meeting_3», «group_2», «day_5»."""
    kind = "meeting" if isinstance(one, Meeting) else "group" if isinstance(one, GroupMeeting) else "day"
    return f"{kind}_{one.id}"


async def on_meeting(_press: CallbackQuery, _select: object, manager: DialogManager, chosen: str) -> None:
    kind, _, which = chosen.partition("_")
    subject_id = int(which)
    if kind == "day":
        async with uow_of(manager).read() as act:
            mentorship_id = (await day_to_read(act, subject_id)).internship.mentorship_id
        await INTERNSHIP_DAY.open(manager, subject_id, mentorship_id=mentorship_id)
    else:
        await (GROUP if kind == "group" else MEETING).open(manager, subject_id)
