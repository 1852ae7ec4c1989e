from aiogram.fsm.state import State, StatesGroup

from handlers.shared.subject_windows import SubjectWindow


class Meetings(StatesGroup):
    coming = State()
    past = State()
    past_card = State()
    card = State()
    reason = State()


MEETING = SubjectWindow(Meetings.card, "meeting_id")
