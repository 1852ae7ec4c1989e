"""Club meetings and lectures, as everybody sees them."""

from aiogram.fsm.state import State, StatesGroup

from handlers.shared.openings import Opening


class Events(StatesGroup):
    coming = State()
    card = State()
    answers = State()


EVENT = Opening(Events.card, "event_id")
