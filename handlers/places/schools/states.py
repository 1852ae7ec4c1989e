"""A typed school that waits for a coordinator."""

from aiogram.fsm.state import State, StatesGroup

from handlers.shared.openings import Opening


class Schools(StatesGroup):
    card = State()
    same = State()
    sure = State()
    removal = State()


TYPED_SCHOOL = Opening(Schools.card, "school_id")
