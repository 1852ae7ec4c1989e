from aiogram.fsm.state import State, StatesGroup

from handlers.shared.subject_windows import SubjectWindow


class Catalogue(StatesGroup):
    mentors = State()
    filters = State()
    topic = State()
    city = State()
    district = State()
    recommended = State()
    near = State()
    near_district = State()
    nearest = State()
    map = State()
    map_city = State()
    card = State()


MENTOR_CARD = SubjectWindow(Catalogue.card, "mentor_id")
