"""A coordinator announces an event."""

from aiogram.fsm.state import State, StatesGroup


class Announcing(StatesGroup):
    kind = State()
    title = State()
    day = State()
    time = State()
    place = State()
    words = State()
    audience = State()
    preview = State()
