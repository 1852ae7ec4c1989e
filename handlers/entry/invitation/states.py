"""Somebody has an invitation: its code, and what it is to."""

from aiogram.fsm.state import State, StatesGroup


class Invitation(StatesGroup):
    code = State()
    offer = State()
