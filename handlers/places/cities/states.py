"""A city that somebody has typed waits for a coordinator's word; the list of cities: one more in it, one corrected."""

from aiogram.fsm.state import State, StatesGroup


class Cities(StatesGroup):
    card = State()
    zone = State()
    same = State()
    sure = State()
    removal = State()


class CityList(StatesGroup):
    cities = State()
    new_zone = State()
    card = State()
    zone = State()
