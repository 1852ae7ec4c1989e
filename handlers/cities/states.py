"""A city that somebody has typed waits for a coordinator's word; the list of cities, and one more in it."""

from aiogram.fsm.state import State, StatesGroup


class Cities(StatesGroup):
    card = State()
    zone = State()
    same = State()
    sure = State()


class CityList(StatesGroup):
    cities = State()
    zone = State()
