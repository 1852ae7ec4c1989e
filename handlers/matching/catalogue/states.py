from aiogram.fsm.state import State, StatesGroup

from handlers.shared.subject_windows import SubjectWindow


class Catalogue(StatesGroup):
    mentors = State()
    topic = State()
    city = State()
    card = State()


MENTOR_CARD = SubjectWindow(Catalogue.card, "mentor_id")
