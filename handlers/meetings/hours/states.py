"""Free hours (свободные часы) of a mentor."""

from aiogram.fsm.state import State, StatesGroup


class Hours(StatesGroup):
    week = State()
    days = State()
    windows = State()
