"""An owner uploads the consent texts and names the operator."""

from aiogram.fsm.state import State, StatesGroup


class ConsentTexts(StatesGroup):
    menu = State()
    text = State()
    preview = State()
    operator = State()
    address = State()
