"""A project on pages, the same for its author, team, mentor and coordinators: passport, team, risks, history."""

from aiogram.fsm.state import State, StatesGroup

from handlers.shared.subject_windows import SubjectWindow


class ProjectPages(StatesGroup):
    passport = State()
    history = State()
    to_add = State()
    addition = State()
    leave = State()


PAGES = SubjectWindow(ProjectPages.passport, "project_id")
