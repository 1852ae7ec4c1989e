"""Reports on stages (отчёт по этапу): collecting one, and reading those that were sent."""

from aiogram.fsm.state import State, StatesGroup


class Reporting(StatesGroup):
    content = State()
    sent = State()


class History(StatesGroup):
    reports = State()
