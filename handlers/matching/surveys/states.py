from aiogram.fsm.state import State, StatesGroup

from handlers.shared.subject_windows import SubjectWindow


class SelfAssessment(StatesGroup):
    grades = State()


ASSESSMENT = SubjectWindow(SelfAssessment.grades, "mentorship_id")
