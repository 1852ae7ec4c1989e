from aiogram.fsm.state import State, StatesGroup

from handlers.shared.subject_windows import SubjectWindow


class Meetings(StatesGroup):
    coming = State()
    past = State()
    past_card = State()
    card = State()
    reason = State()


class FeedbackWords(StatesGroup):
    words = State()


MEETING = SubjectWindow(Meetings.card, "meeting_id")
FEEDBACK_WORDS = SubjectWindow(FeedbackWords.words, "meeting_id")
