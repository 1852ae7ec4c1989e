"""Booking a series: how often, then the dates."""

from aiogram.fsm.state import State, StatesGroup


class BookingSeries(StatesGroup):
    rhythm = State()
    dates = State()
    booked = State()


SERIES_BOOKED = "series_booked"  # what the dialog ends with
