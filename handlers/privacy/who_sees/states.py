"""«Кто что видит»: who reads what somebody writes, role by role."""

from aiogram.fsm.state import State, StatesGroup


class WhoSees(StatesGroup):
    role = State()
