from aiogram.types import CallbackQuery
from aiogram_dialog import DialogManager
from aiogram_dialog.widgets.kbd import Button

from handlers.matching.catalogue.states import MENTOR_CARD
from handlers.matching.choices.getters import waits_for
from handlers.matching.choices.states import NextChoice
from handlers.shared.last_press import tell_done
from handlers.shared.middleware_data import speech_of, uow_of
from handlers.shared.outcomes import tell_outcome
from services.matching.choices import drop_choice, reword_choice, send_next, wait_longer


async def on_send(_press: CallbackQuery, _button: Button, manager: DialogManager) -> None:
    """Send the choice that the window shows."""
    async with uow_of(manager).write() as act:
        sent = await send_next(act, manager.dialog_data["planned_id"], manager.dialog_data.get("instead_of"))
    await tell_outcome(manager, "choices-sent", mentor=sent.mentor.full_name)
    await manager.done()


async def on_words(manager: DialogManager, words: str) -> None:
    async with uow_of(manager).write() as act:
        await reword_choice(act, manager.dialog_data["planned_id"], words)
    tell_done(manager, "choices-reworded")
    await manager.switch_to(NextChoice.ask)


async def on_no_words(_press: CallbackQuery, _button: Button, manager: DialogManager) -> None:
    await on_words(manager, "")


async def on_drop(_press: CallbackQuery, _button: Button, manager: DialogManager) -> None:
    """Leave the shown choice out; the window shows the one after it."""
    async with uow_of(manager).write() as act:
        await drop_choice(act, manager.dialog_data["planned_id"])
    tell_done(manager, "choices-dropped")


async def on_wait(_press: CallbackQuery, _button: Button, manager: DialogManager) -> None:
    async with uow_of(manager).write() as act:
        request = await wait_longer(act, manager.dialog_data["over_id"])
    await tell_outcome(manager, "choices-waits", **waits_for(speech_of(manager), request))
    await manager.done()


async def on_about(_press: CallbackQuery, _button: Button, manager: DialogManager) -> None:
    await MENTOR_CARD.open(manager, manager.dialog_data["mentor_id"])
