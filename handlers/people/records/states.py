"""Correcting mistakes of lists and misdirected links: removing a record, untying an account."""

from aiogram.fsm.state import State, StatesGroup

REMOVED = {"removed": True}  # the result that the calling window gets


class Records(StatesGroup):
    people = State()
    person = State()
    handed = State()
    remove = State()
