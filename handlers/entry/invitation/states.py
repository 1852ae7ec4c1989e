"""Somebody has an invitation: they enter its code, and see what it is for."""

from aiogram.fsm.state import State, StatesGroup


class Invitation(StatesGroup):
    code = State()
    offer = State()
