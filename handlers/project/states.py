"""The management project (управленческий проект), its reports by stage, and their review."""

from aiogram.fsm.state import State, StatesGroup


class OpeningProject(StatesGroup):
    title = State()
    goal = State()
    stage_title = State()
    stage_due = State()
    stages = State()


class MyProject(StatesGroup):
    project = State()
    stage = State()
    history = State()


class Reporting(StatesGroup):
    content = State()


class Reviewing(StatesGroup):
    card = State()
    comment = State()
