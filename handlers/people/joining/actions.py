from aiogram.types import CallbackQuery
from aiogram_dialog import DialogManager
from aiogram_dialog.widgets.kbd import Button

from handlers.people.joining.getters import OTHERS
from handlers.people.joining.states import JOINED, JOINING, JoiningRecords
from handlers.shared.last_press import tell_done
from handlers.shared.middleware_data import uow_of
from handlers.shared.people import told_of
from services.people.joining import join_records


async def on_words(manager: DialogManager, words: str) -> None:
    manager.dialog_data["words"] = words
    await OTHERS.turn_to_first(manager)


async def on_other(_press: CallbackQuery, _select: object, manager: DialogManager, other_id: int) -> None:
    manager.dialog_data["other_id"] = other_id
    await manager.switch_to(JoiningRecords.sure)


async def on_join(_press: CallbackQuery, _button: Button, manager: DialogManager) -> None:
    """The card below shows the record that stayed."""
    async with uow_of(manager).write() as act:
        stays = await join_records(act, JOINING.id_of(manager), manager.dialog_data["other_id"])
        told, person_id = told_of(stays), stays.id
    tell_done(manager, "joining-joined", told=told)
    await manager.done({JOINED: person_id})
