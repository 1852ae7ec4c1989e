"""A typed school that waits for a coordinator."""

from aiogram.fsm.state import State, StatesGroup

from handlers.shared.subject_windows import SubjectWindow


class Schools(StatesGroup):
    card = State()
    same = State()
    sure = State()
    removal = State()


TYPED_SCHOOL = SubjectWindow(Schools.card, "school_id")
