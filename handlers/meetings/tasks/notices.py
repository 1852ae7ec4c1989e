"""Tells the mentee of a task and reminds of it; tells the mentor that it is done."""

from collections.abc import Awaitable, Callable
from datetime import timedelta
from typing import Any

from aiogram.filters.callback_data import CallbackData
from aiogram.types import CallbackQuery
from aiogram_dialog import DialogManager

from handlers.meetings.tasks.getters import task_text
from handlers.meetings.tasks.states import TASK
from handlers.shared.ids import Id
from handlers.shared.notices import Buttons, Letter, NoticeView, Rows, open_on_top, show_outcome
from handlers.shared.people import told_of
from handlers.shared.speech import Html, Speech
from models.afterwards import AfterwardsNotice
from services.matching.mentorships import require_active_pair
from services.meetings.tasks import finish_task, my_task
from services.unit_of_work import Act, Uow

REMINDER_LATE = timedelta(hours=13)
Write = Callable[[Act, dict[str, Any], Speech], Awaitable[Letter | None]]


class FinishTask(CallbackData, prefix="task_done"):
    task_id: Id


class OpenTask(CallbackData, prefix="task_open"):
    task_id: Id


def _to_mentee(key: str) -> Write:
    async def write(act: Act, ids: dict[str, Any], speech: Speech) -> Letter | None:
        task = await my_task(act, ids["task_id"])
        if task.done_at is not None:
            return None
        require_active_pair(task.meeting.mentorship)
        rows: Rows = (
            ((speech.label("tasks-btn-done"), FinishTask(task_id=task.id)),),
            ((speech.label("tasks-btn-open"), OpenTask(task_id=task.id)),),
        )
        return Letter(Html(f"{speech.say(key)}\n\n{task_text(act, speech, task)}"), rows)

    return write


async def _done(act: Act, ids: dict[str, Any], speech: Speech) -> Letter | None:
    task = await my_task(act, ids["task_id"])
    if task.done_at is None:
        return None
    text = Html(f"{speech.say('tasks-notice-done')}\n\n{task_text(act, speech, task)}")
    return Letter(text, (((speech.label("tasks-btn-open"), OpenTask(task_id=task.id)),),))


VIEWS: tuple[NoticeView, ...] = (
    NoticeView(AfterwardsNotice.task_set, _to_mentee("tasks-notice-set")),
    NoticeView(AfterwardsNotice.task_day_before, _to_mentee("tasks-notice-day-before"), stale_after=REMINDER_LATE),
    NoticeView(AfterwardsNotice.task_day, _to_mentee("tasks-notice-day"), stale_after=REMINDER_LATE),
    NoticeView(AfterwardsNotice.task_done, _done),
)


async def on_finish(press: CallbackQuery, callback_data: FinishTask, uow: Uow, speech: Speech) -> None:
    async with uow.write() as act:
        task = await finish_task(act, callback_data.task_id)
        told = told_of(task.meeting.mentorship.mentor)
    rows: Rows = (((speech.label("tasks-btn-open"), OpenTask(task_id=task.id)),),)
    await show_outcome(press, speech.say("tasks-done", told=told), rows=rows)


async def on_open(_press: CallbackQuery, callback_data: OpenTask, uow: Uow, dialog_manager: DialogManager) -> None:
    async with uow.read() as act:
        await my_task(act, callback_data.task_id)
    await open_on_top(dialog_manager, *TASK.at(callback_data.task_id))


BUTTONS: Buttons = ((FinishTask, on_finish), (OpenTask, on_open))
