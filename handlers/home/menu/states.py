from aiogram.fsm.state import State, StatesGroup


class Home(StatesGroup):
    menu = State()
    more = State()
    waiting = State()
