"""The coordinator's queue of applications."""

from aiogram.fsm.state import State, StatesGroup


class Vetting(StatesGroup):
    queue = State()
    card = State()
    decline_reason = State()
