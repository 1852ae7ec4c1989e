"""A mentor's question about a request, and the mentee's reply."""

from aiogram.fsm.state import State, StatesGroup

from handlers.shared.subject_windows import SubjectWindow


class Questioning(StatesGroup):
    words = State()


class Replying(StatesGroup):
    words = State()


QUESTIONING = SubjectWindow(Questioning.words, "request_id")
REPLYING = SubjectWindow(Replying.words, "request_id")
