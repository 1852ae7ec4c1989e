"""The coordinator's queue of applications."""

from aiogram.fsm.state import State, StatesGroup

from handlers.shared.subject_windows import SubjectWindow


class Vetting(StatesGroup):
    queue = State()
    card = State()
    criteria = State()
    note = State()
    unmarked = State()
    decline_reason = State()
    decline_sure = State()
    question = State()


APPLICATION = SubjectWindow(Vetting.card, "mentor_id")
