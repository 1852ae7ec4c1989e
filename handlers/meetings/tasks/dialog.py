from aiogram_dialog import Dialog
from aiogram_dialog.widgets.kbd import Button

from handlers.meetings.tasks import actions, getters
from handlers.meetings.tasks.states import SettingTask, TaskCard, Tasks
from handlers.shared.calendar import calendar
from handlers.shared.choices import paged_choice
from handlers.shared.inputs import words_input
from handlers.shared.page import Label, page
from services.meetings.rules import TASK_LIMIT


def dialogs() -> list[Dialog]:
    return [
        Dialog(
            page(
                "tasks-list",
                paged_choice("task", "tasks", actions.on_task),
                state=Tasks.tasks,
                getter=getters.tasks_getter,
                back="cancel",
            ),
        ),
        Dialog(
            page(
                "tasks-card",
                Button(Label("tasks-btn-done"), id="done", on_click=actions.on_done, when="may_finish"),
                Button(Label("tasks-btn-undone"), id="undone", on_click=actions.on_undone, when="may_undo"),
                Button(Label("tasks-btn-remove"), id="remove_task", on_click=actions.on_remove, when="may_remove"),
                state=TaskCard.card,
                getter=getters.card_getter,
                back="cancel",
            ),
        ),
        Dialog(
            page(
                "tasks-words",
                words_input(actions.on_words, limit=TASK_LIMIT),
                state=SettingTask.words,
                getter=getters.words_getter,
                back="cancel",
            ),
            page(
                "tasks-day",
                *calendar("day", actions.on_day),
                state=SettingTask.day,
                getter=getters.day_getter,
                back=SettingTask.words,
            ),
        ),
    ]
