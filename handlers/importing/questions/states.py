"""The questions of a list's dry run, one at a time."""

from aiogram.fsm.state import State, StatesGroup

from handlers.shared.subject_windows import SubjectWindow


class ListQuestions(StatesGroup):
    question = State()
    done = State()


QUESTIONS = SubjectWindow(ListQuestions.question, "list_id")
