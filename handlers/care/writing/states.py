"""«Написать координатору»: a person writes, a coordinator answers."""

from aiogram.fsm.state import State, StatesGroup

from handlers.shared.openings import Opening


class Writing(StatesGroup):
    words = State()
    confirm = State()


class AnsweringInquiry(StatesGroup):
    card = State()
    answer = State()


INQUIRY = Opening(AnsweringInquiry.card, "inquiry_id")
INQUIRY_ANSWER = Opening(AnsweringInquiry.answer, "inquiry_id")
