"""A school that somebody has typed waits for a coordinator's word."""

from aiogram.fsm.state import State, StatesGroup


class Schools(StatesGroup):
    card = State()
    same = State()
    sure = State()
    removal = State()
