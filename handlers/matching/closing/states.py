"""Closing a mentorship (завершить сопровождение), and opening it again."""

from aiogram.fsm.state import State, StatesGroup

from handlers.shared.subject_windows import SubjectWindow


class ClosingPair(StatesGroup):
    group = State()
    reason = State()
    results = State()
    words = State()
    confirm = State()
    closed = State()


class Reopening(StatesGroup):
    confirm = State()


CLOSING = SubjectWindow(ClosingPair.group, "mentorship_id")
# opened by a mentee who changes the mentor: the reasons are those of another mentor's help
CHANGING = SubjectWindow(ClosingPair.reason, "mentorship_id")
REOPENING = SubjectWindow(Reopening.confirm, "mentorship_id")
