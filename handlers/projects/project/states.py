"""The management project (управленческий проект): its present state."""

from aiogram.fsm.state import State, StatesGroup

from handlers.shared.subject_windows import SubjectWindow


class MyProject(StatesGroup):
    project = State()
    stage = State()


class Passport(StatesGroup):
    text = State()


STAGE = SubjectWindow(MyProject.stage, "stage_id")
PASSPORT = SubjectWindow(Passport.text, "project_id")
