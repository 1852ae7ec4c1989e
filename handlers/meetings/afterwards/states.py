"""What follows a meeting: whether it took place, the mentee's rating and words, what the mentor writes down."""

from aiogram.fsm.state import State, StatesGroup

from handlers.shared.subject_windows import SubjectWindow


class Afterwards(StatesGroup):
    meeting = State()
    agreed = State()
    more = State()


class FeedbackWords(StatesGroup):
    words = State()


AFTERWARDS = SubjectWindow(Afterwards.meeting, "meeting_id")
FEEDBACK_WORDS = SubjectWindow(FeedbackWords.words, "meeting_id")
