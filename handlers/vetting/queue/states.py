"""The coordinator's queue of applications."""

from aiogram.fsm.state import State, StatesGroup

from handlers.shared.openings import Opening


class Vetting(StatesGroup):
    queue = State()
    card = State()
    criteria = State()
    note = State()
    decline_reason = State()
    question = State()


APPLICATION = Opening(Vetting.card, "mentor_id")
