"""What goes on in the association now: each number of a coordinator's home opens what it counts."""

from aiogram.fsm.state import State, StatesGroup


class AssociationNow(StatesGroup):
    menu = State()
    counted = State()
    feedback = State()
