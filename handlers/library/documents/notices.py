"""Asks people to read a document and to confirm it."""

from typing import Any

from aiogram.filters.callback_data import CallbackData
from aiogram.types import CallbackQuery
from aiogram_dialog import DialogManager

from handlers.library.documents.states import DOCUMENT
from handlers.shared.ids import Id
from handlers.shared.notices import Buttons, Letter, NoticeView, Rows, open_on_top
from handlers.shared.speech import Speech, short
from models.library import LibraryDocument, LibraryNotice
from services.library.confirming import changed_since_my_reading, confirmed_at, is_asked
from services.library.documents import document_to_read
from services.unit_of_work import Act, Uow

NOTES_SHOWN = 400


class ReadDocument(CallbackData, prefix="library_read"):
    document_id: Id


async def _asked(act: Act, ids: dict[str, Any], speech: Speech) -> Letter | None:
    document = await document_to_read(act, ids["document_id"])
    if not is_asked(act, document) or await confirmed_at(act, document) is not None:
        return None
    changed = await changed_since_my_reading(act, document)
    if changed and changed.version >= ids["version"]:  # read before the notice could be sent; a later one asks again
        return None
    notes = "; ".join(changed.notes) if changed else ""
    read = "yes" if changed else "no"
    text = speech.say("library-notice-asked", title=document.title, read=read, notes=short(notes, NOTES_SHOWN) or "—")
    return Letter(text, _open(speech, document))


async def _reminded(act: Act, ids: dict[str, Any], speech: Speech) -> Letter | None:
    document = await document_to_read(act, ids["document_id"])
    if not is_asked(act, document) or document.asked_at is None or await confirmed_at(act, document) is not None:
        return None
    asked_on = speech.full_day(speech.local(document.asked_at).date())
    return Letter(speech.say("library-notice-reminded", title=document.title, day=asked_on), _open(speech, document))


def _open(speech: Speech, document: LibraryDocument) -> Rows:
    return (((speech.label("library-btn-read"), ReadDocument(document_id=document.id)),),)


async def on_read(_press: CallbackQuery, callback_data: ReadDocument, uow: Uow, dialog_manager: DialogManager) -> None:
    async with uow.read() as act:
        await document_to_read(act, callback_data.document_id)
    await open_on_top(dialog_manager, *DOCUMENT.at(callback_data.document_id))


VIEWS = (NoticeView(LibraryNotice.asked, _asked), NoticeView(LibraryNotice.reminded, _reminded))
BUTTONS: Buttons = ((ReadDocument, on_read),)
