"""Two records of one person become one."""

from aiogram.fsm.state import State, StatesGroup

from handlers.shared.subject_windows import SubjectWindow

JOINED = "joined"  # under this key, the calling window gets the id of the record that stayed


class JoiningRecords(StatesGroup):
    other = State()
    sure = State()


JOINING = SubjectWindow(JoiningRecords.other, "person_id")
