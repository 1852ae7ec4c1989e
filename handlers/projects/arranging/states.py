"""A coordinator arranges a defence, or moves it: a day, a time, a place and the commission."""

from aiogram.fsm.state import State, StatesGroup

from handlers.shared.subject_windows import SubjectWindow


class Arranging(StatesGroup):
    day = State()
    time = State()
    place = State()
    commission = State()


ARRANGING = SubjectWindow(Arranging.day, "project_id")
