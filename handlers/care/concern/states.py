"""«Сообщить о проблеме»: somebody writes confidentially, and sees where each of their reports stands."""

from aiogram.fsm.state import State, StatesGroup

from handlers.shared.subject_windows import SubjectWindow


class Concerns(StatesGroup):
    list = State()
    words = State()
    confirm = State()
    reader = State()


class MyConcern(StatesGroup):
    card = State()
    more = State()
    readers = State()


CONCERN = SubjectWindow(MyConcern.card, "concern_id")
