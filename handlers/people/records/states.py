"""Correcting mistakes of lists and misdirected links: removing a record, untying an account."""

from aiogram.fsm.state import State, StatesGroup

from handlers.shared.subject_windows import SubjectWindow

REMOVED = {"removed": True}  # the result that the calling window gets


class Records(StatesGroup):
    people = State()
    person = State()
    handed = State()
    remove = State()


REMOVAL = SubjectWindow(Records.remove, "person_id")
