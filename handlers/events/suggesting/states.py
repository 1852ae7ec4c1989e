"""A mentor proposes a master class or a lecture, and a coordinator decides about it."""

from aiogram.fsm.state import State, StatesGroup

from handlers.shared.subject_windows import SubjectWindow


class Suggesting(StatesGroup):
    list = State()
    kind = State()
    title = State()
    words = State()
    day = State()
    time = State()
    where = State()
    confirm = State()


class Suggested(StatesGroup):
    card = State()
    answer = State()
    day = State()
    time = State()


class DecidingOnEvent(StatesGroup):
    card = State()
    question = State()
    reason = State()


MY_EVENT_PROPOSAL = SubjectWindow(Suggested.card, "proposal_id")
EVENT_PROPOSAL = SubjectWindow(DecidingOnEvent.card, "proposal_id")
