"""Coordinators add documents and versions, change and retire them, and ask people to read them."""

from aiogram.fsm.state import State, StatesGroup

from handlers.shared.subject_windows import SubjectWindow


class AddingDocument(StatesGroup):
    file = State()
    preview = State()


class AddingVersion(StatesGroup):
    file = State()
    preview = State()


class AddingCategory(StatesGroup):
    name = State()


class KeptDocument(StatesGroup):
    menu = State()
    title = State()
    description = State()
    shelf = State()
    audience = State()
    asking = State()
    readers = State()


class AnswerDocument(StatesGroup):
    title = State()


KEPT = SubjectWindow(KeptDocument.menu, "document_id")
NEW_VERSION = SubjectWindow(AddingVersion.file, "document_id")
ANSWER_DOCUMENT = SubjectWindow(AnswerDocument.title, "inquiry_id")
