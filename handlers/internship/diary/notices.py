"""In the evening the intern is asked for the diary of the day, if nothing is written yet."""

from datetime import timedelta
from typing import Any

from aiogram.filters.callback_data import CallbackData
from aiogram.types import CallbackQuery
from aiogram_dialog import DialogManager

from handlers.internship.diary.states import DIARY_DAY
from handlers.internship.internship.facts import number_of, span_of_day
from handlers.internship.review.reviewers import standing_of
from handlers.shared.ids import Id
from handlers.shared.notices import Buttons, Letter, NoticeView, open_on_top
from handlers.shared.speech import Speech
from models.internship import InternshipDayState, InternshipNotice
from services.internship.diary import day_to_describe, is_written
from services.internship.notices import days_spoken_of
from services.unit_of_work import Act, Uow


class WriteDiary(CallbackData, prefix="in_diary"):
    day_id: Id


async def _diary(act: Act, ids: dict[str, Any], speech: Speech) -> Letter | None:
    days = await days_spoken_of(act, ids, InternshipDayState.agreed)
    if not days or is_written(days[0]):
        return None
    await day_to_describe(act, days[0].id)
    number, count = number_of(days[0].internship, days[0])
    when = span_of_day(speech, days[0])
    mentor = standing_of(days[0].internship.mentorship.mentor)
    text = speech.say("internship-notice-diary", number=number, count=count, when=when, mentor=mentor)
    return Letter(text, (((speech.label("internship-btn-write"), WriteDiary(day_id=days[0].id)),),))


async def on_write(_press: CallbackQuery, callback_data: WriteDiary, uow: Uow, dialog_manager: DialogManager) -> None:
    async with uow.read() as act:
        await day_to_describe(act, callback_data.day_id)
    await open_on_top(dialog_manager, *DIARY_DAY.at(callback_data.day_id))


VIEWS = (NoticeView(InternshipNotice.diary, _diary, stale_after=timedelta(days=1)),)
BUTTONS: Buttons = ((WriteDiary, on_write),)
