"""What lists and mixed-up letters have done is mended: a record removed, an account untied."""

from aiogram.fsm.state import State, StatesGroup

REMOVED = {"removed": True}  # what the window that led here is told


class Records(StatesGroup):
    people = State()
    person = State()
    handed = State()
    remove = State()
