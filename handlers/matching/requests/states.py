"""A request (запрос) to a mentor: writing it, its state, answering it."""

from aiogram.fsm.state import State, StatesGroup

from handlers.shared.subject_windows import SubjectWindow


class Asking(StatesGroup):
    words = State()
    confirm = State()


class MyRequest(StatesGroup):
    status = State()
    withdraw = State()


class Answering(StatesGroup):
    card = State()
    reason = State()


ASKING = SubjectWindow(Asking.words, "mentor_id")
REQUEST = SubjectWindow(Answering.card, "request_id")
