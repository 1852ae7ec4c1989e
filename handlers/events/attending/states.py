"""Club meetings and lectures, as everybody sees them."""

from aiogram.fsm.state import State, StatesGroup


class Events(StatesGroup):
    coming = State()
    card = State()
    answers = State()
