from aiogram.fsm.state import State, StatesGroup

from handlers.shared.openings import Opening


class Meetings(StatesGroup):
    coming = State()
    card = State()
    reason = State()


class FeedbackWords(StatesGroup):
    words = State()


MEETING = Opening(Meetings.card, "meeting_id")
FEEDBACK_WORDS = Opening(FeedbackWords.words, "meeting_id")
