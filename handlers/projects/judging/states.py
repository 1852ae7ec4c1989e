"""What the author and the commission do in a defence: reached values, points, the decision."""

from aiogram.fsm.state import State, StatesGroup

from handlers.shared.subject_windows import SubjectWindow


class GivingValues(StatesGroup):
    indicators = State()
    value = State()


class Scoring(StatesGroup):
    criteria = State()
    points = State()


class DecidingDefence(StatesGroup):
    outcome = State()
    until = State()
    words = State()


VALUES = SubjectWindow(GivingValues.indicators, "defence_id")
SCORING = SubjectWindow(Scoring.criteria, "defence_id")
DECIDING = SubjectWindow(DecidingDefence.outcome, "defence_id")
