"""A mentor's free hours (свободные часы), and the meetings that stand when the mentor is away."""

from aiogram.fsm.state import State, StatesGroup


class Hours(StatesGroup):
    week = State()
    patterns = State()
    days = State()
    windows = State()
    copy = State()
    dates = State()
    extra_day = State()
    extra_hours = State()
    off_first = State()
    off_last = State()
    limits = State()
    limit = State()


class StandingMeetings(StatesGroup):
    meetings = State()
