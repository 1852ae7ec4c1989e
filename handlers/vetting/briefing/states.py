"""A short briefing for mentors, in three windows. Nobody has to read it."""

from aiogram.fsm.state import State, StatesGroup


class Briefing(StatesGroup):
    work = State()
    requests = State()
    meetings = State()
