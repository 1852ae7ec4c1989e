from aiogram.types import CallbackQuery
from aiogram_dialog import DialogManager
from aiogram_dialog.widgets.kbd import Button

from handlers.projects.bank.states import BANK_PROJECT
from handlers.shared.last_press import tell_done
from handlers.shared.middleware_data import uow_of
from services.defence.bank import leave_bank, project_of_bank


async def on_bank_sought(manager: DialogManager, words: str) -> None:
    manager.dialog_data["sought"] = words


async def on_all(_press: CallbackQuery, _button: Button, manager: DialogManager) -> None:
    manager.dialog_data.pop("sought", None)


async def on_project(_press: CallbackQuery, _select: object, manager: DialogManager, project_id: int) -> None:
    async with uow_of(manager).read() as act:
        await project_of_bank(act, project_id)
    await BANK_PROJECT.open(manager, project_id)


async def on_withdraw(_press: CallbackQuery, _button: Button, manager: DialogManager) -> None:
    async with uow_of(manager).write() as act:
        await leave_bank(act, BANK_PROJECT.id_of(manager))
    tell_done(manager, "bank-left")
    await manager.done()
