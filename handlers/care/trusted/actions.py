from aiogram.types import CallbackQuery
from aiogram_dialog import DialogManager
from aiogram_dialog.widgets.kbd import Button

from handlers.care.trusted.getters import FOUND
from handlers.care.trusted.states import TrustedPeople
from handlers.shared.last_press import tell_done
from handlers.shared.middleware_data import uow_of
from services.care.trusted import name_trusted, remove_trusted


async def on_trusted(_press: CallbackQuery, _select: object, manager: DialogManager, person_id: int) -> None:
    manager.dialog_data["trusted_id"] = person_id
    await manager.switch_to(TrustedPeople.person)


async def on_words(manager: DialogManager, words: str) -> None:
    manager.dialog_data["words"] = words
    await FOUND.turn_to_first(manager)


async def on_person(_press: CallbackQuery, _select: object, manager: DialogManager, person_id: int) -> None:
    manager.dialog_data["person_id"] = person_id
    await manager.switch_to(TrustedPeople.sure)


async def on_sure(_press: CallbackQuery, _button: Button, manager: DialogManager) -> None:
    async with uow_of(manager).write() as act:
        person = await name_trusted(act, manager.dialog_data["person_id"])
    tell_done(manager, "trusted-named", name=person.full_name)
    await manager.switch_to(TrustedPeople.people)


async def on_remove(_press: CallbackQuery, _button: Button, manager: DialogManager) -> None:
    async with uow_of(manager).write() as act:
        await remove_trusted(act, manager.dialog_data["trusted_id"])
    tell_done(manager, "trusted-removed")
    await manager.switch_to(TrustedPeople.people)
