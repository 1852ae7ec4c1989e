from aiogram.fsm.state import State, StatesGroup

from handlers.shared.subject_windows import SubjectWindow


class Catalogue(StatesGroup):
    mentors = State()
    filters = State()
    topic = State()
    city = State()
    district = State()
    card = State()


MENTOR_CARD = SubjectWindow(Catalogue.card, "mentor_id")
