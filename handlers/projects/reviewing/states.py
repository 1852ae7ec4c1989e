"""A mentor reviews a report: accepts the stage, or returns it with a comment."""

from aiogram.fsm.state import State, StatesGroup

from handlers.shared.subject_windows import SubjectWindow


class Reviewing(StatesGroup):
    card = State()
    comment = State()


REPORT = SubjectWindow(Reviewing.card, "report_id")
COMMENT = SubjectWindow(Reviewing.comment, "report_id")
