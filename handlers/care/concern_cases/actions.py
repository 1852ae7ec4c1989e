from aiogram.types import CallbackQuery
from aiogram_dialog import DialogManager
from aiogram_dialog.widgets.kbd import Button

from handlers.care.concern_cases.states import CASE, ConcernCase
from handlers.shared.last_press import complain, tell_done
from handlers.shared.middleware_data import uow_of
from services.care.concern_cases import WordsAdded, answer_case, close_case, take_case

SHOWN = "shown"  # in the dialog's data: how many messages the card showed


async def on_case(_press: CallbackQuery, _select: object, manager: DialogManager, concern_id: int) -> None:
    await CASE.open(manager, concern_id)


async def on_take(_press: CallbackQuery, _button: Button, manager: DialogManager) -> None:
    async with uow_of(manager).write() as act:
        await take_case(act, CASE.id_of(manager))
    tell_done(manager, "cases-taken")


async def on_answer(manager: DialogManager, words: str) -> None:
    async with uow_of(manager).write() as act:
        await answer_case(act, CASE.id_of(manager), words)
    tell_done(manager, "cases-answered")
    await manager.switch_to(ConcernCase.card)


async def on_close(_press: CallbackQuery, _button: Button, manager: DialogManager) -> None:
    """Words that were added since the window was shown are shown first."""
    try:
        async with uow_of(manager).write() as act:
            await close_case(act, CASE.id_of(manager), manager.dialog_data.get(SHOWN))
    except WordsAdded as refusal:
        complain(manager, refusal.key)
        return
    tell_done(manager, "cases-closed")
