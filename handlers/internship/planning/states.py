"""The mentor sets days of an internship, or moves one."""

from aiogram.fsm.state import State, StatesGroup

from handlers.shared.subject_windows import SubjectWindow


class PlanningDays(StatesGroup):
    days = State()
    confirm = State()
    start = State()
    end = State()
    place = State()
    programme = State()


class MovingDay(StatesGroup):
    day = State()
    reason = State()
    start = State()
    end = State()


PLANNING = SubjectWindow(PlanningDays.days, "mentorship_id")
MOVING_DAY = SubjectWindow(MovingDay.day, "day_id")
