"""The days of an internship as one file for a calendar: taken by a button, and sent anew after each change."""

from collections.abc import Sequence
from datetime import datetime
from typing import Any

from aiogram.filters.callback_data import CallbackData
from aiogram.types import CallbackQuery
from aiogram_dialog import DialogManager
from aiogram_dialog.widgets.kbd import Button

from files.calendar_file import CalendarEntry, calendar_file
from handlers.internship.internship.facts import day_lines
from handlers.internship.internship.states import INTERNSHIP
from handlers.shared.documents import send_file, send_file_of_notice
from handlers.shared.ids import Id
from handlers.shared.middleware_data import speech_of, uow_of
from handlers.shared.notices import Button as NoticeButton
from handlers.shared.notices import Buttons, Letter, LetterFile, NoticeView
from handlers.shared.people import list_name_of, name_of
from handlers.shared.speech import Speech
from models.internship import InternshipDay, InternshipDayState, InternshipNotice
from models.person import Person
from services.internship.calendar import take_days_file, uid_of_day
from services.internship.internships import pair_to_see
from services.internship.notices import days_spoken_of
from services.refusals import NotFound
from services.unit_of_work import Act, Uow


class DaysFile(CallbackData, prefix="in_file"):
    internship_id: Id


def day_entry(speech: Speech, day: InternshipDay, me: Person, revised_at: datetime) -> CalendarEntry:
    """The day as one of the two sees it."""
    pair = day.internship.mentorship
    other = pair.other_side(me.id)
    words = [speech.label("meetings-other", other=name_of(speech, other))]
    if day.programme:
        words.append(speech.label("internship-programme", programme=day.programme))
    return CalendarEntry(
        uid=uid_of_day(day),
        sequence=day.sequence,
        revised_at=revised_at,
        starts_at=day.starts_at,
        ends_at=day.ends_at,
        title=speech.label("internship-calendar-title", other=list_name_of(speech, other)),
        place=day.place,
        words="\n".join(words),
        host=name_of(speech, pair.mentor),
        cancelled=day.state is InternshipDayState.cancelled,
        tentative=day.state is InternshipDayState.proposed,
    )


def _file_of(act: Act, speech: Speech, days: Sequence[InternshipDay]) -> LetterFile:
    name = speech.label("internship-calendar-file", day=f"{speech.local(days[0].starts_at):%d.%m.%Y}")
    return LetterFile(f"{name}.ics", calendar_file(*(day_entry(speech, day, act.me, act.now) for day in days)))


async def write_days_file(act: Act, ids: dict[str, Any], speech: Speech) -> Letter | None:
    """After a change, to whoever has taken the file. Days that were cancelled since have a notice of their own."""
    told = await days_spoken_of(act, ids, *InternshipDayState)
    ahead = [day for day in told if day.starts_at > act.now]
    live = [day for day in ahead if day.state is not InternshipDayState.cancelled]
    days = live or ahead
    if not days:
        return None
    text = speech.say("internship-calendar-changed", live="yes" if live else "no", days=day_lines(speech, days))
    return Letter(text, file=_file_of(act, speech, days))


def file_button(speech: Speech, day: InternshipDay) -> NoticeButton:
    return speech.label("meetings-btn-calendar"), DaysFile(internship_id=day.internship_id)


async def on_view_file(_press: CallbackQuery, _button: Button, manager: DialogManager) -> None:
    speech = speech_of(manager)
    async with uow_of(manager).write() as act:
        _, internship = await pair_to_see(act, INTERNSHIP.id_of(manager))
        if internship is None:
            raise NotFound
        file = _file_of(act, speech, await take_days_file(act, internship.id))
    await send_file(manager, file.name, file.content, "internship-calendar-taken")


async def on_take_days_file(
    _press: CallbackQuery, callback_data: DaysFile, uow: Uow, speech: Speech, dialog_manager: DialogManager
) -> None:
    """From a notice: the file has the days as they are now."""
    async with uow.write() as act:
        file = _file_of(act, speech, await take_days_file(act, callback_data.internship_id))
    await send_file_of_notice(dialog_manager, file.name, file.content, "internship-calendar-taken")


VIEWS = (NoticeView(InternshipNotice.calendar, write_days_file),)
BUTTONS: Buttons = ((DaysFile, on_take_days_file),)
