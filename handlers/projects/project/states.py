"""The management project (управленческий проект): its present state."""

from aiogram.fsm.state import State, StatesGroup

from handlers.shared.subject_windows import SubjectWindow


class MyProject(StatesGroup):
    project = State()
    stage = State()


STAGE = SubjectWindow(MyProject.stage, "stage_id")
