"""«Показатели»: what mentoring changes, for a period, a city and a programme; each figure opens what it counts."""

from aiogram.fsm.state import State, StatesGroup


class IndicatorsNow(StatesGroup):
    menu = State()
    group = State()
    how = State()
    items = State()
    choose = State()
    city = State()
    programme = State()
    chart = State()
    more = State()
    mentors = State()
    questions = State()
