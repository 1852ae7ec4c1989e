"""A mentor's application (заявка)."""

from aiogram.fsm.state import State, StatesGroup

from handlers.shared.subject_windows import SubjectWindow


class Application(StatesGroup):
    about = State()
    topics = State()
    forms = State()
    building = State()
    link = State()
    capacity = State()
    confirm = State()
    photo = State()
    programmes = State()
    status = State()
    answer = State()


MY_APPLICATION = SubjectWindow(Application.status, "mentor_id")
