"""The button of other notices that opens the cards."""

from aiogram.filters.callback_data import CallbackData
from aiogram.types import CallbackQuery
from aiogram_dialog import DialogManager

from handlers.meetings.preparing.states import Preparing
from handlers.shared.notices import Buttons, open_on_top


class Prepare(CallbackData, prefix="prep_open"):
    pass


async def on_prepare(_press: CallbackQuery, dialog_manager: DialogManager) -> None:
    await open_on_top(dialog_manager, Preparing.cards, {})


BUTTONS: Buttons = ((Prepare, on_prepare),)
