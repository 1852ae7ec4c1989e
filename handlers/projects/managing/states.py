"""What an author does with an opened project besides its passport: team, risks, its mentor, stopping it."""

from aiogram.fsm.state import State, StatesGroup

from handlers.shared.subject_windows import SubjectWindow


class Managing(StatesGroup):
    menu = State()
    team = State()
    colleagues = State()
    member = State()
    risks = State()
    risk = State()
    risk_what = State()
    risk_likelihood = State()
    risk_measure = State()
    mentor = State()
    stop = State()


class TieAnswer(StatesGroup):
    card = State()


MANAGING = SubjectWindow(Managing.menu, "project_id")
TIE = SubjectWindow(TieAnswer.card, "project_id")
