"""Asking for a consent: when it is first needed, and again when its text has changed."""

from aiogram.fsm.state import State, StatesGroup


class Consents(StatesGroup):
    ask = State()
    again = State()
    not_now = State()
