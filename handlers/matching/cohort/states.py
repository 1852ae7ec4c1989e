"""A cohort (набор): its draft, which coordinators edit together, and what became of the published pairs."""

from aiogram.fsm.state import State, StatesGroup

from handlers.shared.subject_windows import SubjectWindow


class Draft(StatesGroup):
    pairs = State()
    unpaired = State()
    seat = State()
    mentor = State()
    exchange = State()
    apart = State()
    allow = State()
    publish = State()
    drop = State()
    result = State()


DRAFT = SubjectWindow(Draft.pairs, "cohort_id")
PUBLISHED = SubjectWindow(Draft.result, "cohort_id")
