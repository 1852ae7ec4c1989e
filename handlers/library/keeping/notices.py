"""A button beside an answer that a coordinator has given: the answer becomes a document."""

from aiogram.filters.callback_data import CallbackData
from aiogram.types import CallbackQuery
from aiogram_dialog import DialogManager

from handlers.library.keeping.states import ANSWER_DOCUMENT
from handlers.shared.ids import Id
from handlers.shared.notices import Buttons, open_on_top
from services.care.inquiries import inquiry_to_answer
from services.unit_of_work import Uow


class AnswerIntoLibrary(CallbackData, prefix="library_answer"):
    inquiry_id: Id


async def on_into_library(
    _press: CallbackQuery, callback_data: AnswerIntoLibrary, uow: Uow, dialog_manager: DialogManager
) -> None:
    async with uow.read() as act:
        await inquiry_to_answer(act, callback_data.inquiry_id)
    await open_on_top(dialog_manager, *ANSWER_DOCUMENT.at(callback_data.inquiry_id))


BUTTONS: Buttons = ((AnswerIntoLibrary, on_into_library),)
