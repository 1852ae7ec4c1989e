from aiogram.fsm.state import State, StatesGroup

from handlers.shared.openings import Opening


class Catalogue(StatesGroup):
    mentors = State()
    topic = State()
    city = State()
    card = State()


MENTOR_CARD = Opening(Catalogue.card, "mentor_id")
