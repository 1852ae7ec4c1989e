"""«Что остановилось»: the coordinators' lines, and what they do about one."""

from aiogram.fsm.state import State, StatesGroup


class StalledLines(StatesGroup):
    lines = State()
    mutes = State()


class LineCard(StatesGroup):
    card = State()
    words = State()
    snooze = State()


LINE = "line"  # the key of the line that the card was opened with
WRITTEN_TO = "person_id"  # whom the window for words writes to
