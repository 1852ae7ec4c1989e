"""Booking or moving a meeting: day, time, then a confirmation (booking) or a reason (moving)."""

from aiogram.fsm.state import State, StatesGroup


class Booking(StatesGroup):
    day = State()
    time = State()
    confirm = State()
    agenda = State()
    reason = State()
    booked = State()
