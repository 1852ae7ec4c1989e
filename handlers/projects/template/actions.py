from aiogram.types import CallbackQuery
from aiogram_dialog import DialogManager
from aiogram_dialog.widgets.kbd import Button

from handlers.projects.template.states import PassportTemplate
from handlers.shared.last_press import tell_done
from handlers.shared.middleware_data import uow_of
from services.projects.template import (
    add_section,
    give_hint,
    move_section_up,
    rename_section,
    require_section,
    retire_section,
    template_section,
)

NUMBER = "number"


async def on_section(_press: CallbackQuery, _select: object, manager: DialogManager, number: int) -> None:
    async with uow_of(manager).read() as act:
        await template_section(act, number)
    manager.dialog_data[NUMBER] = number
    await manager.switch_to(PassportTemplate.section)


async def on_title(manager: DialogManager, words: str) -> None:
    async with uow_of(manager).write() as act:
        await rename_section(act, manager.dialog_data[NUMBER], words)
    tell_done(manager, "template-saved")
    await manager.switch_to(PassportTemplate.section)


async def on_hint(manager: DialogManager, words: str) -> None:
    async with uow_of(manager).write() as act:
        await give_hint(act, manager.dialog_data[NUMBER], words)
    tell_done(manager, "template-saved")
    await manager.switch_to(PassportTemplate.section)


async def on_up(_press: CallbackQuery, _button: Button, manager: DialogManager) -> None:
    async with uow_of(manager).write() as act:
        manager.dialog_data[NUMBER] = await move_section_up(act, manager.dialog_data[NUMBER])
    tell_done(manager, "template-saved")


async def on_required(_press: CallbackQuery, button: Button, manager: DialogManager) -> None:
    async with uow_of(manager).write() as act:
        await require_section(act, manager.dialog_data[NUMBER], required=button.widget_id == "required")
    tell_done(manager, "template-saved")


async def on_retire(_press: CallbackQuery, button: Button, manager: DialogManager) -> None:
    async with uow_of(manager).write() as act:
        await retire_section(act, manager.dialog_data[NUMBER], retired=button.widget_id == "retire")
    tell_done(manager, "template-saved")
    await manager.switch_to(PassportTemplate.sections)


async def on_new(manager: DialogManager, words: str) -> None:
    async with uow_of(manager).write() as act:
        manager.dialog_data[NUMBER] = await add_section(act, words)
    tell_done(manager, "template-saved")
    await manager.switch_to(PassportTemplate.hint)
