"""A request (запрос) to a mentor: writing it, its state, answering it."""

from aiogram.fsm.state import State, StatesGroup

from handlers.shared.openings import Opening


class Asking(StatesGroup):
    words = State()
    confirm = State()


class MyRequest(StatesGroup):
    status = State()
    withdraw = State()


class Answering(StatesGroup):
    card = State()
    reason = State()


ASKING = Opening(Asking.words, "mentor_id")
REQUEST = Opening(Answering.card, "request_id")
