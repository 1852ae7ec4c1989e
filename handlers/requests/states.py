"""A request (запрос) to a mentor."""

from aiogram.fsm.state import State, StatesGroup


class Asking(StatesGroup):
    words = State()


class MyRequest(StatesGroup):
    status = State()
