from contextlib import suppress

from aiogram import Bot
from aiogram.exceptions import TelegramAPIError
from aiogram.types import CallbackQuery
from aiogram_dialog import DialogManager, ShowMode
from aiogram_dialog.widgets.kbd import Button

from handlers.importing.lists.actions import hand_over
from handlers.people.records.states import REMOVAL, REMOVED, Records
from handlers.shared.middleware_data import bot_of, speech_of, uow_of
from handlers.shared.presses import acknowledge
from handlers.shared.speech import Speech
from services.people.records import Untied, remove_record, untie


async def on_person(_press: CallbackQuery, _select: object, manager: DialogManager, person_id: int) -> None:
    manager.dialog_data["person_id"] = person_id
    await manager.switch_to(Records.person)


async def on_untie(press: CallbackQuery, _button: Button, manager: DialogManager) -> None:
    """The new link is sent as a message to pass on; it is not stored."""
    async with uow_of(manager).write() as act:
        untied = await untie(act, manager.dialog_data["person_id"])
    await hand_over(manager, press.from_user.id, untied.link)
    await _tell(bot_of(manager), untied)
    await manager.switch_to(Records.handed, ShowMode.SEND)


async def _tell(bot: Bot, untied: Untied) -> None:
    """Tell the untied account. Notices need a record, which it no longer has, so this is one attempt, sent directly."""
    with suppress(TelegramAPIError):
        told = Speech(untied.language, untied.timezone).say("records-untied")
        await bot.send_message(untied.telegram_id, told)


async def on_remove(press: CallbackQuery, _button: Button, manager: DialogManager) -> None:
    async with uow_of(manager).write() as act:
        await remove_record(act, REMOVAL.id_of(manager))
    await acknowledge(press, speech_of(manager).label("records-removed"))
    await manager.done(REMOVED)
