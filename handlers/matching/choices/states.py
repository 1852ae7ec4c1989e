"""The mentee decides what comes after a mentor who did not accept: the next choice, other words, another mentor."""

from aiogram.fsm.state import State, StatesGroup

from handlers.shared.subject_windows import SubjectWindow


class NextChoice(StatesGroup):
    ask = State()
    words = State()


NEXT = SubjectWindow(NextChoice.ask, "request_id")
