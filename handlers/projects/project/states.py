"""The management project (управленческий проект): its present state."""

from aiogram.fsm.state import State, StatesGroup


class MyProject(StatesGroup):
    project = State()
    stage = State()


class Passport(StatesGroup):
    text = State()
