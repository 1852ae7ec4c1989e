"""A mentor's mentees are handed over to another mentor: who, to whom, and the question to each of them."""

from aiogram.fsm.state import State, StatesGroup

from handlers.shared.subject_windows import SubjectWindow


class HandingOver(StatesGroup):
    mentees = State()
    receiver = State()
    confirm = State()


HANDING_OVER = SubjectWindow(HandingOver.mentees, "mentor_id")
