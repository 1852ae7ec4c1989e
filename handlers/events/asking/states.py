"""Somebody asks about an event, and whoever announced it answers."""

from aiogram.fsm.state import State, StatesGroup

from handlers.shared.subject_windows import SubjectWindow


class AskingAboutEvent(StatesGroup):
    words = State()


class ReplyingAboutEvent(StatesGroup):
    words = State()


ASK_EVENT = SubjectWindow(AskingAboutEvent.words, "event_id")
REPLY_EVENT = SubjectWindow(ReplyingAboutEvent.words, "question_id")
