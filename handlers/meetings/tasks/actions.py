from datetime import date

from aiogram.types import CallbackQuery
from aiogram_dialog import DialogManager
from aiogram_dialog.widgets.kbd import Button

from handlers.meetings.tasks.states import SETTING, TASK, SettingTask
from handlers.shared.last_press import tell_done
from handlers.shared.middleware_data import speech_of, uow_of
from handlers.shared.people import told_of
from services.meetings.tasks import finish_task, set_task, take_task_back


async def on_task(_press: CallbackQuery, _select: object, manager: DialogManager, task_id: int) -> None:
    await TASK.open(manager, task_id)


async def on_done(_press: CallbackQuery, _button: Button, manager: DialogManager) -> None:
    async with uow_of(manager).write() as act:
        task = await finish_task(act, TASK.id_of(manager))
        told = told_of(task.meeting.mentorship.mentor)
    tell_done(manager, "tasks-done", told=told)


async def on_undone(_press: CallbackQuery, _button: Button, manager: DialogManager) -> None:
    async with uow_of(manager).write() as act:
        await finish_task(act, TASK.id_of(manager), done=False)
    tell_done(manager, "tasks-undone")


async def on_remove(_press: CallbackQuery, _button: Button, manager: DialogManager) -> None:
    async with uow_of(manager).write() as act:
        await take_task_back(act, TASK.id_of(manager))
    tell_done(manager, "tasks-removed")
    await manager.done()


async def on_words(manager: DialogManager, words: str) -> None:
    manager.dialog_data["words"] = words
    await manager.switch_to(SettingTask.day)


async def on_day(manager: DialogManager, day: date) -> None:
    async with uow_of(manager).write() as act:
        task = await set_task(act, SETTING.id_of(manager), manager.dialog_data["words"], day)
        told = told_of(task.meeting.mentorship.mentee)
    tell_done(manager, "tasks-set", told=told, due=speech_of(manager).day(day))
    await manager.done()
