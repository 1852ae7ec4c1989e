"""People in charge invite others, and see which invitations are open."""

from aiogram.fsm.state import State, StatesGroup


class Inviting(StatesGroup):
    role = State()
    city = State()
    made = State()
    open = State()
    card = State()
