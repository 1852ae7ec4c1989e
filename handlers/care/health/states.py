"""«Как идут сопровождения»: the pairs by their health, and one pair with the reasons and what can be done."""

from aiogram.fsm.state import State, StatesGroup

from handlers.shared.subject_windows import SubjectWindow


class PairsHealth(StatesGroup):
    list = State()


class PairCard(StatesGroup):
    card = State()


PAIR = SubjectWindow(PairCard.card, "mentorship_id")
