"""«Документы»: everybody reads the library, searches it and confirms what they are asked to read."""

from aiogram.fsm.state import State, StatesGroup

from handlers.shared.subject_windows import SubjectWindow


class Library(StatesGroup):
    shelves = State()
    shelf = State()
    consent = State()
    found = State()


class LibraryCard(StatesGroup):
    card = State()
    versions = State()
    version = State()


DOCUMENT = SubjectWindow(LibraryCard.card, "document_id")
