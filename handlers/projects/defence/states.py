"""A defence (защита): what all concerned see of it, and what each of them does."""

from aiogram.fsm.state import State, StatesGroup

from handlers.shared.subject_windows import SubjectWindow


class DefenceCard(StatesGroup):
    card = State()
    commission = State()
    cancel = State()


DEFENCE = SubjectWindow(DefenceCard.card, "defence_id")
