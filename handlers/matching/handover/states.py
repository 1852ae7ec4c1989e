"""A mentor's mentees are handed over to another mentor: who, to whom, and the question to each of them."""

from typing import Any

from aiogram.fsm.state import State, StatesGroup

from handlers.shared.subject_windows import SubjectWindow
from models.mentorship import Mentorship


class HandingOver(StatesGroup):
    mentees = State()
    receiver = State()
    confirm = State()


HANDING_OVER = SubjectWindow(HandingOver.mentees, "mentor_id")
CHOSEN_PAIRS = "pairs"


def handing_over_of(pair: Mentorship) -> tuple[State, dict[str, Any]]:
    """The window that asks who takes over the mentee of this pair, and what it is opened with."""
    return HandingOver.receiver, {HANDING_OVER.key: pair.mentor_id, CHOSEN_PAIRS: [pair.id]}
