"""Somebody comes by their personal link: consent first, then their own profile."""

from aiogram.fsm.state import State, StatesGroup


class ByPersonalLink(StatesGroup):
    consent = State()
    nothing = State()
