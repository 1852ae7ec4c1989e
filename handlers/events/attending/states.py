"""Club meetings and lectures, as everybody sees them."""

from aiogram.fsm.state import State, StatesGroup

from handlers.shared.subject_windows import SubjectWindow


class Events(StatesGroup):
    coming = State()
    card = State()
    answers = State()
    leaders = State()
    guests = State()


EVENT = SubjectWindow(Events.card, "event_id")
