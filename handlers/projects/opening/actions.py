from dataclasses import replace
from datetime import date

from aiogram.types import CallbackQuery
from aiogram_dialog import DialogManager
from aiogram_dialog.widgets.kbd import Button

from handlers.projects.opening.draft import DATED, draw, drawn, ready_stages
from handlers.projects.opening.states import OpeningProject
from handlers.shared.last_press import tell_done
from handlers.shared.middleware_data import speech_of, uow_of
from services.projects.projects import open_project
from services.projects.road_maps import STAGES_AT_MOST, require_fits, with_stage

_OWN = "own"


async def on_title(manager: DialogManager, words: str) -> None:
    manager.dialog_data["title"] = words
    await manager.next()


async def on_goal(manager: DialogManager, words: str) -> None:
    manager.dialog_data["goal"] = words
    await manager.next()


async def on_ready(_press: CallbackQuery, _button: Button, manager: DialogManager) -> None:
    draw(manager, ready_stages(speech_of(manager)))
    manager.dialog_data[_OWN] = False
    await manager.switch_to(OpeningProject.stages)


async def on_own(_press: CallbackQuery, _button: Button, manager: DialogManager) -> None:
    """Enter one's own stages; those typed earlier are still there."""
    if not manager.dialog_data.get(_OWN):
        draw(manager, [])
    manager.dialog_data[_OWN] = True
    await manager.switch_to(OpeningProject.stage_title)


async def on_stage_title(manager: DialogManager, words: str) -> None:
    stages = with_stage(drawn(manager), words)
    draw(manager, stages)
    if len(stages) == STAGES_AT_MOST:
        await manager.switch_to(OpeningProject.stages)


async def on_remove_last(_press: CallbackQuery, _button: Button, manager: DialogManager) -> None:
    draw(manager, drawn(manager)[:-1])


async def on_stage(_press: CallbackQuery, _select: object, manager: DialogManager, index: int) -> None:
    if 0 <= index < len(drawn(manager)):
        manager.dialog_data[DATED] = index
        await manager.switch_to(OpeningProject.stage_due)


async def on_month(_press: CallbackQuery, _select: object, manager: DialogManager, day: str) -> None:
    index, due_on, stages = manager.dialog_data[DATED], date.fromisoformat(day), drawn(manager)
    require_fits(stages, index, due_on)
    stages[index] = replace(stages[index], due_on=due_on)
    draw(manager, stages)
    await manager.switch_to(OpeningProject.stages)


async def on_open(_press: CallbackQuery, _button: Button, manager: DialogManager) -> None:
    said = manager.dialog_data
    async with uow_of(manager).write() as act:
        await open_project(act, said["title"], said["goal"], drawn(manager))
    tell_done(manager, "project-opened")
    await manager.done()
