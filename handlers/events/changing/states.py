"""A coordinator changes or cancels an event after announcing it."""

from aiogram.fsm.state import State, StatesGroup

from handlers.shared.subject_windows import SubjectWindow


class ChangingEvent(StatesGroup):
    draft = State()
    day = State()
    time = State()
    where = State()
    city = State()
    title = State()
    words = State()
    seats = State()
    length = State()


class CancellingEvent(StatesGroup):
    reason = State()
    confirm = State()


CHANGE_EVENT = SubjectWindow(ChangingEvent.draft, "event_id")
MOVE_EVENT = SubjectWindow(ChangingEvent.day, "event_id")
CANCEL_EVENT = SubjectWindow(CancellingEvent.reason, "event_id")
