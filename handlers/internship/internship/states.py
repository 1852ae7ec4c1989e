"""An internship as both sides see it: its days, and the card of one day."""

from aiogram.fsm.state import State, StatesGroup

from handlers.shared.subject_windows import SubjectWindow


class InternshipPairs(StatesGroup):
    pairs = State()


class InternshipView(StatesGroup):
    view = State()
    day = State()
    programme = State()
    place = State()
    reason = State()


INTERNSHIP = SubjectWindow(InternshipView.view, "mentorship_id")
INTERNSHIP_DAY = SubjectWindow(InternshipView.day, "day_id")  # opened with the mentorship's id, too
