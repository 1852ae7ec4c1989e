"""«Написать координатору»: a person writes, a coordinator answers."""

from aiogram.fsm.state import State, StatesGroup

from handlers.shared.subject_windows import SubjectWindow


class Writing(StatesGroup):
    words = State()
    confirm = State()


class AnsweringInquiry(StatesGroup):
    card = State()
    answer = State()


INQUIRY = SubjectWindow(AnsweringInquiry.card, "inquiry_id")
INQUIRY_ANSWER = SubjectWindow(AnsweringInquiry.answer, "inquiry_id")
