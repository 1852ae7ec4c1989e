"""For coordinators: answers about a meeting that differ, and calls for a coordinator."""

from aiogram.fsm.state import State, StatesGroup

from handlers.shared.subject_windows import SubjectWindow


class Settling(StatesGroup):
    dispute = State()


class AnsweringCall(StatesGroup):
    call = State()


DISPUTE = SubjectWindow(Settling.dispute, "meeting_id")
CALL = SubjectWindow(AnsweringCall.call, "call_id")
