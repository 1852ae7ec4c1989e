"""The agreement (договор): the mentee writes it, both sign."""

from aiogram.fsm.state import State, StatesGroup

from handlers.shared.subject_windows import SubjectWindow


class Agreeing(StatesGroup):
    card = State()
    text = State()
    goals = State()
    topics = State()
    term = State()
    rhythm = State()
    preview = State()
    changes = State()
    extend = State()


class MyAgreements(StatesGroup):
    agreements = State()


class MarkingAgreement(StatesGroup):
    """A coordinator marks an agreement as signed on paper."""

    scan = State()


AGREEMENT = SubjectWindow(Agreeing.card, "agreement_id")
MARKING = SubjectWindow(MarkingAgreement.scan, "agreement_id")
