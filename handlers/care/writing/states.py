"""«Написать координатору»: a person writes, a coordinator answers."""

from aiogram.fsm.state import State, StatesGroup


class Writing(StatesGroup):
    words = State()
    confirm = State()


class AnsweringInquiry(StatesGroup):
    card = State()
    answer = State()
