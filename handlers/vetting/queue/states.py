"""The coordinator's queue of applications."""

from aiogram.fsm.state import State, StatesGroup


class Vetting(StatesGroup):
    queue = State()
    card = State()
    criteria = State()
    note = State()
    decline_reason = State()
    question = State()
