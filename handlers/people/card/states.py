"""One person, whole, and what a coordinator may do there."""

from aiogram.fsm.state import State, StatesGroup

from handlers.shared.subject_windows import SubjectWindow

REMOVED = "removed"  # the result that the calling window gets


class PersonCard(StatesGroup):
    card = State()
    note = State()
    letter = State()
    school = State()
    pairs = State()
    end = State()
    untie = State()
    remove = State()
    handed = State()


PERSON = SubjectWindow(PersonCard.card, "person_id")
