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


class MenteeAgreements(StatesGroup):
    """Those of one mentee, for a mentor or a coordinator."""

    agreements = State()


class MarkingAgreement(StatesGroup):
    """A coordinator marks an agreement as signed on paper."""

    scan = State()


AGREEMENT = SubjectWindow(Agreeing.card, "agreement_id")
AGREEMENTS = SubjectWindow(MenteeAgreements.agreements, "mentee_id")
MARKING = SubjectWindow(MarkingAgreement.scan, "agreement_id")
