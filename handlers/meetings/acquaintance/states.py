"""After the first meeting (встреча-знакомство): does each side want to go on together?"""

from aiogram.fsm.state import State, StatesGroup

from handlers.shared.subject_windows import SubjectWindow


class Acquaintance(StatesGroup):
    fit = State()


FIT = SubjectWindow(Acquaintance.fit, "mentorship_id")
