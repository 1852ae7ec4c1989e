"""Tasks (задания) that a mentor gives after a meeting: the list of both sides, one task, and a new one."""

from aiogram.fsm.state import State, StatesGroup

from handlers.shared.subject_windows import SubjectWindow


class Tasks(StatesGroup):
    tasks = State()


class TaskCard(StatesGroup):
    card = State()


class SettingTask(StatesGroup):
    words = State()
    day = State()


TASK = SubjectWindow(TaskCard.card, "task_id")
SETTING = SubjectWindow(SettingTask.words, "meeting_id")
