"""Tells people who typed a school that it was not accepted, and that they must choose another."""

from typing import Any

from aiogram.filters.callback_data import CallbackData
from aiogram.types import CallbackQuery
from aiogram_dialog import DialogManager

from handlers.people.profile.states import Profile
from handlers.shared.notices import Buttons, Letter, NoticeView, open_on_top
from handlers.shared.speech import Speech
from models.person import PlaceNotice
from services.unit_of_work import Act


class ChooseSchool(CallbackData, prefix="school_choose"):
    pass


async def _removed(act: Act, _ids: dict[str, Any], speech: Speech) -> Letter | None:
    if act.me.school_id is not None:
        return None
    return Letter(speech.say("schools-notice-removed"), (((speech.label("schools-btn-choose"), ChooseSchool()),),))


async def on_choose(_press: CallbackQuery, dialog_manager: DialogManager) -> None:
    await open_on_top(dialog_manager, Profile.school, {})


VIEWS = (NoticeView(PlaceNotice.school_removed, _removed),)
BUTTONS: Buttons = ((ChooseSchool, on_choose),)
