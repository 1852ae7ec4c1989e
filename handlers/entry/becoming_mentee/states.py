from aiogram.fsm.state import State, StatesGroup


class BecomingMentee(StatesGroup):
    topics = State()
    form = State()
    words = State()
