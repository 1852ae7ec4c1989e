from aiogram.types import CallbackQuery
from aiogram_dialog import DialogManager
from aiogram_dialog.widgets.kbd import Button

from handlers.projects.project.states import PASSPORT, STAGE, MyProject
from handlers.projects.reporting.actions import start_report
from handlers.projects.reporting.states import HISTORY
from handlers.shared.middleware_data import uow_of
from services.projects.projects import latest_project, stage_to_read
from services.refusals import NotFound


def stage_id_of(manager: DialogManager) -> int:
    """The stage chosen here, or passed in when the window was opened."""
    return int(manager.dialog_data.get("stage_id") or STAGE.id_of(manager))


async def on_stage(_press: CallbackQuery, _select: object, manager: DialogManager, stage_id: int) -> None:
    async with uow_of(manager).read() as act:
        await stage_to_read(act, stage_id)
    manager.dialog_data["stage_id"] = stage_id
    await manager.switch_to(MyProject.stage)


async def on_report(_press: CallbackQuery, _button: Button, manager: DialogManager) -> None:
    await start_report(manager, stage_id_of(manager))


async def on_history(_press: CallbackQuery, _button: Button, manager: DialogManager) -> None:
    await HISTORY.open(manager, stage_id_of(manager))


async def on_passport(_press: CallbackQuery, _button: Button, manager: DialogManager) -> None:
    async with uow_of(manager).read() as act:
        author_id = act.me.id
    await open_passport(manager, author_id)


async def open_passport(manager: DialogManager, author_id: int) -> None:
    """Show the title and goal of the author's project in full. Raises NotFound."""
    async with uow_of(manager).read() as act:
        project = await latest_project(act, author_id)
    if project is None:
        raise NotFound
    await PASSPORT.open(manager, project.id)
