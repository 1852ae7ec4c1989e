"""Tells the one who wrote that something is new. What is new stands behind the button: a phone shows notices to
anybody who looks at it.
"""

from typing import Any

from aiogram.filters.callback_data import CallbackData
from aiogram.types import CallbackQuery
from aiogram_dialog import DialogManager

from handlers.care.concern.states import CONCERN
from handlers.shared.ids import Id
from handlers.shared.notices import Buttons, Letter, NoticeView, open_on_top
from handlers.shared.speech import Speech
from models.concern import ConcernNotice
from services.care.concern_telling import waits_as_told
from services.care.concerns import my_concern
from services.unit_of_work import Act, Uow


class OpenConcern(CallbackData, prefix="concern_open"):
    concern_id: Id


async def _news(act: Act, ids: dict[str, Any], speech: Speech) -> Letter | None:
    concern = await my_concern(act, ids["concern_id"])
    return _letter(speech, "concern-notice-news", concern.id)


async def _unanswered(act: Act, ids: dict[str, Any], speech: Speech) -> Letter | None:
    concern = await my_concern(act, ids["concern_id"])
    return _letter(speech, "concern-notice-unanswered", concern.id) if waits_as_told(concern, ids) else None


def _letter(speech: Speech, key: str, concern_id: int) -> Letter:
    opens = (speech.label("concern-btn-open"), OpenConcern(concern_id=concern_id))
    return Letter(speech.say(key), ((opens,),))


async def on_open(_press: CallbackQuery, callback_data: OpenConcern, uow: Uow, dialog_manager: DialogManager) -> None:
    async with uow.read() as act:
        concern = await my_concern(act, callback_data.concern_id)
    await open_on_top(dialog_manager, *CONCERN.at(concern.id))


VIEWS = (NoticeView(ConcernNotice.news, _news), NoticeView(ConcernNotice.unanswered, _unanswered))
BUTTONS: Buttons = ((OpenConcern, on_open),)
