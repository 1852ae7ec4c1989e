"""Three short cards that prepare a mentee for the first meeting."""

from aiogram.fsm.state import State, StatesGroup


class Preparing(StatesGroup):
    cards = State()
