from aiogram.fsm.state import State, StatesGroup


class Catalogue(StatesGroup):
    mentors = State()
    topic = State()
    city = State()
    card = State()
