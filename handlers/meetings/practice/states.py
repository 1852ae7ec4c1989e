"""A mentor's practice log, and private notes after meetings."""

from aiogram.fsm.state import State, StatesGroup

from handlers.shared.subject_windows import SubjectWindow


class PracticeLog(StatesGroup):
    log = State()
    reflections = State()


class Reflecting(StatesGroup):
    words = State()


REFLECTING = SubjectWindow(Reflecting.words, "meeting_id")
