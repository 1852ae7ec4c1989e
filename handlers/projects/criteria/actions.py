from aiogram.types import CallbackQuery
from aiogram_dialog import DialogManager
from aiogram_dialog.widgets.kbd import Button

from handlers.projects.criteria.states import DefenceCriteria
from handlers.shared.last_press import tell_done
from handlers.shared.middleware_data import uow_of
from services.defence.criteria import (
    add_criterion,
    criterion_to_change,
    rename_criterion,
    retire_criterion,
    set_most,
)

CRITERION = "criterion_id"


async def on_criterion(_press: CallbackQuery, _select: object, manager: DialogManager, criterion_id: int) -> None:
    async with uow_of(manager).read() as act:
        await criterion_to_change(act, criterion_id)
    manager.dialog_data[CRITERION] = criterion_id
    await manager.switch_to(DefenceCriteria.card)


async def on_most(_press: CallbackQuery, _select: object, manager: DialogManager, most: int) -> None:
    async with uow_of(manager).write() as act:
        await set_most(act, manager.dialog_data[CRITERION], most)
    tell_done(manager, "criteria-saved")


async def on_title(manager: DialogManager, words: str) -> None:
    async with uow_of(manager).write() as act:
        await rename_criterion(act, manager.dialog_data[CRITERION], words)
    tell_done(manager, "criteria-saved")
    await manager.switch_to(DefenceCriteria.card)


async def on_retire(_press: CallbackQuery, button: Button, manager: DialogManager) -> None:
    async with uow_of(manager).write() as act:
        await retire_criterion(act, manager.dialog_data[CRITERION], retired=button.widget_id == "retire")
    tell_done(manager, "criteria-saved")
    await manager.switch_to(DefenceCriteria.list)


async def on_new(manager: DialogManager, words: str) -> None:
    async with uow_of(manager).write() as act:
        manager.dialog_data[CRITERION] = (await add_criterion(act, words)).id
    tell_done(manager, "criteria-saved")
    await manager.switch_to(DefenceCriteria.card)
