"""Booking or moving a meeting: with whom when there are several mentors, day, time, then a confirmation (booking) or a
reason (moving).
"""

from aiogram.fsm.state import State, StatesGroup

from handlers.shared.subject_windows import SubjectWindow


class Booking(StatesGroup):
    whom = State()
    day = State()
    time = State()
    confirm = State()
    agenda = State()
    reason = State()
    booked = State()


BOOKING = SubjectWindow(Booking.day, "mentorship_id")
MOVING = SubjectWindow(Booking.day, "meeting_id")
