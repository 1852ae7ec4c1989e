"""The management project (управленческий проект): its present state."""

from aiogram.fsm.state import State, StatesGroup

from handlers.shared.openings import Opening


class MyProject(StatesGroup):
    project = State()
    stage = State()


class Passport(StatesGroup):
    text = State()


STAGE = Opening(MyProject.stage, "stage_id")
PASSPORT = Opening(Passport.text, "project_id")
