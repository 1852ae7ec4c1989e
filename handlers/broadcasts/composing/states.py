"""A coordinator composes a broadcast and orders it."""

from aiogram.fsm.state import State, StatesGroup

from handlers.shared.subject_windows import SubjectWindow


class Composing(StatesGroup):
    words = State()
    audience = State()
    more = State()
    values = State()
    names = State()
    several = State()
    confirm = State()
    unreached = State()
    day = State()
    time = State()


DRAFT = SubjectWindow(Composing.audience, "broadcast_id")
TO_PERSON = SubjectWindow(Composing.words, "to_person_id")
