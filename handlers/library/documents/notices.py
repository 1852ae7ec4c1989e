"""Asks people to read a document and to confirm it."""

from typing import Any

from aiogram.filters.callback_data import CallbackData
from aiogram.types import CallbackQuery
from aiogram_dialog import DialogManager

from handlers.library.documents.states import DOCUMENT
from handlers.shared.ids import Id
from handlers.shared.notices import Buttons, Letter, NoticeView, open_on_top
from handlers.shared.speech import Speech
from models.library import LibraryNotice
from services.library.confirming import confirmed_at, is_asked
from services.library.documents import document_to_read
from services.unit_of_work import Act, Uow


class ReadDocument(CallbackData, prefix="library_read"):
    document_id: Id


async def _asked(act: Act, ids: dict[str, Any], speech: Speech) -> Letter | None:
    document = await document_to_read(act, ids["document_id"])
    if not is_asked(act, document) or await confirmed_at(act, document) is not None:
        return None
    text = speech.say("library-notice-asked", title=document.title, version=document.newest.number)
    return Letter(text, (((speech.label("library-btn-read"), ReadDocument(document_id=document.id)),),))


async def on_read(_press: CallbackQuery, callback_data: ReadDocument, uow: Uow, dialog_manager: DialogManager) -> None:
    async with uow.read() as act:
        await document_to_read(act, callback_data.document_id)
    await open_on_top(dialog_manager, *DOCUMENT.at(callback_data.document_id))


VIEWS = (NoticeView(LibraryNotice.asked, _asked),)
BUTTONS: Buttons = ((ReadDocument, on_read),)
