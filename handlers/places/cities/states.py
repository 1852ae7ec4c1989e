"""A typed city that waits for a coordinator."""

from aiogram.fsm.state import State, StatesGroup

from handlers.shared.subject_windows import SubjectWindow


class Cities(StatesGroup):
    card = State()
    zone = State()
    same = State()
    sure = State()
    removal = State()


TYPED_CITY = SubjectWindow(Cities.card, "city_id")
