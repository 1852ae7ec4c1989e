"""Booking or moving a meeting: day, time, then a confirmation (booking) or a reason (moving)."""

from aiogram.fsm.state import State, StatesGroup

from handlers.shared.openings import Opening


class Booking(StatesGroup):
    day = State()
    time = State()
    confirm = State()
    agenda = State()
    reason = State()
    booked = State()


BOOKING = Opening(Booking.day, "mentorship_id")
MOVING = Opening(Booking.day, "meeting_id")
