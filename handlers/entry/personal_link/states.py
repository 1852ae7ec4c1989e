"""Somebody opens their personal link: first the consent, then their own profile."""

from aiogram.fsm.state import State, StatesGroup


class ByPersonalLink(StatesGroup):
    consent = State()
    nothing = State()
