"""A typed city that waits for a coordinator; and the list of cities, where one can be added or corrected."""

from aiogram.fsm.state import State, StatesGroup

from handlers.shared.subject_windows import SubjectWindow


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


TYPED_CITY = SubjectWindow(Cities.card, "city_id")
