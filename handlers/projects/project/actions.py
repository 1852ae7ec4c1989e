from aiogram.types import CallbackQuery
from aiogram_dialog import DialogManager
from aiogram_dialog.widgets.kbd import Button

from handlers.projects.managing.states import MANAGING
from handlers.projects.pages.states import PAGES
from handlers.projects.passport.actions import open_to_change
from handlers.projects.project.states import STAGE, MyProject
from handlers.projects.reporting.actions import start_report
from handlers.projects.reporting.states import HISTORY
from handlers.shared.middleware_data import uow_of
from models.project import Project
from services.projects.projects import latest_project, project_to_read, stage_to_read
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
    """Show the author's latest project on pages. Raises NotFound."""
    await PAGES.open(manager, (await _latest(manager, author_id)).id)


async def on_change(_press: CallbackQuery, _button: Button, manager: DialogManager) -> None:
    await open_to_change(manager, (await _latest(manager)).id)


async def on_manage(_press: CallbackQuery, _button: Button, manager: DialogManager) -> None:
    await MANAGING.open(manager, (await _latest(manager)).id)


async def on_team_project(_press: CallbackQuery, _select: object, manager: DialogManager, project_id: int) -> None:
    async with uow_of(manager).read() as act:
        await project_to_read(act, project_id)
    await PAGES.open(manager, project_id)


async def _latest(manager: DialogManager, author_id: int | None = None) -> Project:
    """Of the acting person unless somebody else is named. Raises NotFound."""
    async with uow_of(manager).read() as act:
        project = await latest_project(act, author_id or act.me.id)
    if project is None:
        raise NotFound
    return project
