from typing import Any

from aiogram.types import CallbackQuery
from aiogram_dialog import DialogManager
from aiogram_dialog.widgets.kbd import Button

from handlers.shared.notices import settle_opened
from handlers.shared.page import speech_of
from handlers.vetting.states import Vetting
from models.profile import ApplicationReason
from services.act import Uow
from services.vetting import approve_application, decline_application


async def on_application(_press: CallbackQuery, _select: object, manager: DialogManager, mentor_id: int) -> None:
    await manager.start(Vetting.card, {"mentor_id": mentor_id})


async def on_approve(_press: CallbackQuery, _button: Button, manager: DialogManager) -> None:
    start_data: Any = manager.start_data
    uow: Uow = manager.middleware_data["uow"]
    async with uow.write() as act:
        await approve_application(act, start_data["mentor_id"], manager.dialog_data["attempt"])


async def on_reason(_press: CallbackQuery, _select: object, manager: DialogManager, reason: str) -> None:
    await _decline(manager, ApplicationReason(reason))


async def on_words(manager: DialogManager, words: str) -> None:
    await _decline(manager, words)


async def _decline(manager: DialogManager, why: ApplicationReason | str) -> None:
    """From a notice, the notice shows the outcome and this closes; from the list, the card shows it."""
    start_data: Any = manager.start_data
    attempt = start_data.get("attempt") or manager.dialog_data["attempt"]
    uow: Uow = manager.middleware_data["uow"]
    async with uow.write() as act:
        await decline_application(act, start_data["mentor_id"], attempt, why)
    if "notice" in start_data:
        await settle_opened(manager, speech_of(manager).say("vetting-declined"))
        await manager.done()
    else:
        await manager.switch_to(Vetting.card)
