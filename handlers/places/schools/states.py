"""A typed school that waits for a coordinator."""

from aiogram.fsm.state import State, StatesGroup


class Schools(StatesGroup):
    card = State()
    same = State()
    sure = State()
    removal = State()
