"""The steps that mentees and mentors share: consent and who they are. They end with a person."""

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
