"""The management project (управленческий проект): opening one, and its present state."""

from aiogram.fsm.state import State, StatesGroup


class OpeningProject(StatesGroup):
    title = State()
    goal = State()
    road_map = State()
    stage_title = State()
    stages = State()
    stage_due = State()


class MyProject(StatesGroup):
    project = State()
    stage = State()


class Passport(StatesGroup):
    text = State()
