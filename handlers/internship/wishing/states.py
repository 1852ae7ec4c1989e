"""The intern chooses days to propose to the mentor."""

from aiogram.fsm.state import State, StatesGroup

from handlers.shared.subject_windows import SubjectWindow


class WishingDays(StatesGroup):
    days = State()


WISHING = SubjectWindow(WishingDays.days, "mentorship_id")
