"""The association now: each number on a coordinator's home window opens the items that it counts."""

from aiogram.fsm.state import State, StatesGroup


class AssociationNow(StatesGroup):
    menu = State()
    counted = State()
    feedback = State()
