"""A mentor's free hours (свободные часы)."""

from aiogram.fsm.state import State, StatesGroup


class Hours(StatesGroup):
    week = State()
    days = State()
    windows = State()
