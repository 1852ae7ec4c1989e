from aiogram.fsm.state import State, StatesGroup


class Meetings(StatesGroup):
    coming = State()
    card = State()
    reason = State()


class FeedbackWords(StatesGroup):
    words = State()
