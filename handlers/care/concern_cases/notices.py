"""Tells the trusted person that a report waits: only that, and a button that opens it."""

from typing import Any

from aiogram.filters.callback_data import CallbackData
from aiogram.types import CallbackQuery
from aiogram_dialog import DialogManager

from handlers.care.concern_cases.states import CASE
from handlers.shared.ids import Id
from handlers.shared.notices import Buttons, Letter, NoticeView, open_on_top
from handlers.shared.speech import Speech
from models.concern import ConcernNotice
from services.care.concern_cases import case_of
from services.care.concern_telling import waits_as_told
from services.unit_of_work import Act, Uow


class OpenCase(CallbackData, prefix="concern_case"):
    concern_id: Id


async def _arrived(act: Act, ids: dict[str, Any], speech: Speech) -> Letter | None:
    return await _letter(act, ids, speech, "cases-notice-arrived")


async def _waits(act: Act, ids: dict[str, Any], speech: Speech) -> Letter | None:
    return await _letter(act, ids, speech, "cases-notice-waits")


async def _letter(act: Act, ids: dict[str, Any], speech: Speech, key: str) -> Letter | None:
    concern = await case_of(act, ids["concern_id"])
    if not waits_as_told(concern, ids):
        return None
    opens = (speech.label("concern-btn-open"), OpenCase(concern_id=concern.id))
    return Letter(speech.say(key), ((opens,),))


async def _settled(_act: Act, _ids: dict[str, Any], speech: Speech) -> Letter | None:
    return Letter(speech.say("cases-notice-settled"))


async def on_open(_press: CallbackQuery, callback_data: OpenCase, uow: Uow, dialog_manager: DialogManager) -> None:
    async with uow.read() as act:
        concern = await case_of(act, callback_data.concern_id)
    await open_on_top(dialog_manager, *CASE.at(concern.id))


VIEWS = (
    NoticeView(ConcernNotice.arrived, _arrived),
    NoticeView(ConcernNotice.waits, _waits),
    NoticeView(ConcernNotice.settled, _settled),
)
BUTTONS: Buttons = ((OpenCase, on_open),)
