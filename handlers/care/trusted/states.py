"""Whom an owner trusts to read reports of problems."""

from aiogram.fsm.state import State, StatesGroup


class TrustedPeople(StatesGroup):
    people = State()
    person = State()
    choose = State()
    sure = State()
