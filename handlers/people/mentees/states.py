"""A mentor's mentees and their projects."""

from aiogram.fsm.state import State, StatesGroup


class Mentees(StatesGroup):
    mentees = State()
    card = State()
