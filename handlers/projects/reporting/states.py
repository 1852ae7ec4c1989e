"""Reports on stages (отчёт по этапу): collecting one, and reading those that were sent."""

from aiogram.fsm.state import State, StatesGroup

from handlers.shared.openings import Opening


class Reporting(StatesGroup):
    content = State()
    sent = State()


class History(StatesGroup):
    reports = State()


REPORTING = Opening(Reporting.content, "stage_id")
HISTORY = Opening(History.reports, "stage_id")
