"""The bank of projects: defended projects that their authors let others read."""

from aiogram.fsm.state import State, StatesGroup

from handlers.shared.subject_windows import SubjectWindow


class Bank(StatesGroup):
    projects = State()


class BankProject(StatesGroup):
    project = State()


BANK_PROJECT = SubjectWindow(BankProject.project, "project_id")
