"""A coordinator announces an event."""

from aiogram.fsm.state import State, StatesGroup


class Announcing(StatesGroup):
    kind = State()
    title = State()
    day = State()
    time = State()
    where = State()
    words = State()
    audience = State()
    preview = State()
    done = State()
    options = State()
    seats = State()
    length = State()
    city = State()
    rhythm = State()
    times = State()
