"""A mentor proposes two or three times to a mentee: with whom, day and time for each, then sending."""

from aiogram.fsm.state import State, StatesGroup

from handlers.shared.subject_windows import SubjectWindow


class Proposing(StatesGroup):
    whom = State()
    day = State()
    time = State()
    chosen = State()
    standing = State()


PROPOSING = SubjectWindow(Proposing.day, "mentorship_id")
STANDING = SubjectWindow(Proposing.standing, "mentorship_id")
