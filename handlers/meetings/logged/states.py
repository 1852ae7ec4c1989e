"""Logging a meeting that was held without booking: with whom, day, time, what it was like; and confirming it."""

from aiogram.fsm.state import State, StatesGroup

from handlers.shared.subject_windows import SubjectWindow


class Logging(StatesGroup):
    whom = State()
    day = State()
    time = State()
    confirm = State()


class LoggedCard(StatesGroup):
    card = State()


LOGGED = SubjectWindow(LoggedCard.card, "logged_id")
