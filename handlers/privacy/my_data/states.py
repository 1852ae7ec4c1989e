"""What is stored about a person, and how they can take it back."""

from aiogram.fsm.state import State, StatesGroup


class Privacy(StatesGroup):
    menu = State()
    kept = State()
    consents = State()
    erase = State()
    sure = State()
