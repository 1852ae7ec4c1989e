from aiogram.fsm.state import State, StatesGroup


class Help(StatesGroup):
    menu = State()
    more = State()
    pages = State()
    about = State()
