"""People are checked in at an event: by a picture that a coordinator shows, or by the coordinator's list."""

from aiogram.fsm.state import State, StatesGroup

from handlers.shared.subject_windows import SubjectWindow


class CheckInDesk(StatesGroup):
    code = State()
    list = State()


class CheckingIn(StatesGroup):
    result = State()


DESK = SubjectWindow(CheckInDesk.list, "event_id")
