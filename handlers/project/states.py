"""The management project (управленческий проект) and its reports by stage."""

from aiogram.fsm.state import State, StatesGroup


class OpeningProject(StatesGroup):
    title = State()
    goal = State()
    stage_titles = State()
    stage_due = State()
    confirm = State()


class MyProject(StatesGroup):
    project = State()
    stage = State()
    history = State()


class Reporting(StatesGroup):
    content = State()


class Returning(StatesGroup):
    comment = State()


class Mentees(StatesGroup):
    mentees = State()
    mentee = State()
