"""How a mentorship goes: the mentee may add words to an answer, and coordinators deal with low ones."""

from aiogram.fsm.state import State, StatesGroup

from handlers.shared.subject_windows import SubjectWindow


class PulseWords(StatesGroup):
    words = State()


class PulseCard(StatesGroup):
    card = State()


PULSE_WORDS_OF = SubjectWindow(PulseWords.words, "mentorship_id")
PULSE = SubjectWindow(PulseCard.card, "pulse_id")
