"""Opening a management project (управленческий проект): title, goal, road map."""

from aiogram.fsm.state import State, StatesGroup


class OpeningProject(StatesGroup):
    title = State()
    goal = State()
    road_map = State()
    stage_title = State()
    stages = State()
    stage_due = State()
