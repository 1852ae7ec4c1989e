"""The intern's diary: writing about one day, and reading all of it."""

from aiogram.fsm.state import State, StatesGroup

from handlers.shared.subject_windows import SubjectWindow


class DiaryWriting(StatesGroup):
    day = State()


class DiaryReading(StatesGroup):
    days = State()


DIARY_DAY = SubjectWindow(DiaryWriting.day, "day_id")
DIARY = SubjectWindow(DiaryReading.days, "internship_id")
