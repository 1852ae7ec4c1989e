"""The intern's report, and the mentor's review of the internship."""

from aiogram.fsm.state import State, StatesGroup

from handlers.shared.subject_windows import SubjectWindow


class InternshipReporting(StatesGroup):
    words = State()
    confirm = State()


class InternshipReviewing(StatesGroup):
    words = State()
    confirm = State()


INTERNSHIP_REPORT = SubjectWindow(InternshipReporting.words, "internship_id")
INTERNSHIP_REVIEW = SubjectWindow(InternshipReviewing.words, "internship_id")
