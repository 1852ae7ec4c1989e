from aiogram.fsm.state import State, StatesGroup


class Home(StatesGroup):
    menu = State()
    waiting = State()
    waiting_kind = State()
