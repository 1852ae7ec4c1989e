"""Who is in charge of the association."""

from aiogram.fsm.state import State, StatesGroup


class Team(StatesGroup):
    people = State()
    person = State()
    sure = State()
