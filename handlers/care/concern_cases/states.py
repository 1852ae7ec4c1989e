"""«Обращения о проблемах»: what a trusted person reads and answers."""

from aiogram.fsm.state import State, StatesGroup

from handlers.shared.subject_windows import SubjectWindow


class ConcernCases(StatesGroup):
    list = State()


class ConcernCase(StatesGroup):
    card = State()
    answer = State()


CASE = SubjectWindow(ConcernCase.card, "concern_id")
