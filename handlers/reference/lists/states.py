"""The lists that people choose from: topics, cities, districts, schools. All four are looked through and changed in the
same windows.
"""

from aiogram.fsm.state import State, StatesGroup


class Lists(StatesGroup):
    kinds = State()
    city = State()
    items = State()
    new_zone = State()
    card = State()
    zone = State()
    district = State()
    same = State()
    sure = State()
    retirement = State()
