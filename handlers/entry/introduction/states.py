"""The steps that mentees and mentors share: consent, then who they are. At the end the person has a record."""

from aiogram.fsm.state import State, StatesGroup


class Introduction(StatesGroup):
    consent = State()
    name = State()
    city = State()
    zone = State()
    school = State()
    position = State()
    year = State()
    month = State()
