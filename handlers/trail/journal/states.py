"""The audit trail, as coordinators read it."""

from aiogram.fsm.state import State, StatesGroup


class Journal(StatesGroup):
    entries = State()
    entry = State()
    narrow = State()
    topic = State()
    people = State()
    period = State()
