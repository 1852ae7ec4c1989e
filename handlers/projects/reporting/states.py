"""Reports on stages (отчёт по этапу): collecting one, and reading those that were sent."""

from aiogram.fsm.state import State, StatesGroup

from handlers.shared.subject_windows import SubjectWindow


class Reporting(StatesGroup):
    content = State()
    parts = State()
    part = State()
    sent = State()


class History(StatesGroup):
    reports = State()


REPORTING = SubjectWindow(Reporting.content, "stage_id")
HISTORY = SubjectWindow(History.reports, "stage_id")
