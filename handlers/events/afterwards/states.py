"""After an event: a rating with words, and what coordinators read of them."""

from aiogram.fsm.state import State, StatesGroup

from handlers.shared.subject_windows import SubjectWindow


class RatingEvent(StatesGroup):
    words = State()


class EventRated(StatesGroup):
    ratings = State()


RATE_EVENT = SubjectWindow(RatingEvent.words, "event_id")
EVENT_RATINGS = SubjectWindow(EventRated.ratings, "event_id")
