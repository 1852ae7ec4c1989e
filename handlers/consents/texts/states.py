"""An owner uploads what people agree to, and who asks them."""

from aiogram.fsm.state import State, StatesGroup


class ConsentTexts(StatesGroup):
    menu = State()
    text = State()
    preview = State()
    operator = State()
    address = State()
