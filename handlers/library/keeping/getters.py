from typing import Any

from aiogram_dialog import DialogManager

from files.documents.limits import MEGABYTE
from handlers.library.keeping.bringing import FILE_LIMIT, audience_in, brought_shown
from handlers.library.keeping.states import ANSWER_DOCUMENT, KEPT, NEW_VERSION
from handlers.shared.people import name_of
from handlers.shared.speech import Html, Speech, short
from handlers.shared.subject_windows import opened_with
from models.library import LibraryAudience, LibraryDocument
from services.care.inquiries import inquiry_to_answer
from services.guards import require_coordinator
from services.library.confirming import readers_of
from services.library.documents import ASKABLE, category_of, document_to_read, roles_reading, shelves
from services.library.keeping import CATEGORY_LIMIT, DESCRIPTION_LIMIT, NOTE_LIMIT, TEXT_LIMIT, TITLE_LIMIT
from services.unit_of_work import Uow

SHOWN = 120


async def new_file_getter(uow: Uow, speech: Speech, dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    async with uow.read() as act:
        category = await category_of(act, int(opened_with(dialog_manager)["category_id"]))
    return {"name": category.name(speech.locale), "limit": FILE_LIMIT // MEGABYTE, "letters": TEXT_LIMIT}


def _brought(speech: Speech, manager: DialogManager) -> Html:
    """What is about to be saved."""
    shown = brought_shown(manager)
    if "text" in shown:
        return speech.say("library-brought-text", text=shown["text"])
    searched = "yes" if shown["searched"] else "no"
    return speech.say("library-brought-file", name=shown["file_name"], searched=searched)


async def new_preview_getter(uow: Uow, speech: Speech, dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    async with uow.read() as act:
        category = await category_of(act, int(opened_with(dialog_manager)["category_id"]))
    return {
        "name": category.name(speech.locale),
        "title": dialog_manager.dialog_data["title"],
        "brought": _brought(speech, dialog_manager),
        "limit": TITLE_LIMIT,
        "readers": speech.term(audience_in(dialog_manager)),
    }


async def version_file_getter(uow: Uow, speech: Speech, dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    """Remembers the number of the new version."""
    async with uow.read() as act:
        document = await document_to_read(act, NEW_VERSION.id_of(dialog_manager))
    dialog_manager.dialog_data["number"] = document.newest.number + 1
    return {
        "title": document.title,
        "number": document.newest.number + 1,
        "limit": FILE_LIMIT // MEGABYTE,
        "letters": TEXT_LIMIT,
        "readers": speech.term(document.audience),
    }


async def version_preview_getter(uow: Uow, speech: Speech, dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    async with uow.read() as act:
        document = await document_to_read(act, NEW_VERSION.id_of(dialog_manager))
    note = str(dialog_manager.dialog_data.get("note", ""))
    asks = bool(document.asked_roles) and document.retired_at is None
    return {
        "title": document.title,
        "number": dialog_manager.dialog_data["number"],
        "brought": _brought(speech, dialog_manager),
        "note": note,
        "noted": "yes" if note else "no",
        "limit": NOTE_LIMIT,
        "may_ask": asks,
        "asks": "yes" if asks else "no",
    }


async def category_getter(**_: Any) -> dict[str, Any]:
    return {"limit": CATEGORY_LIMIT}


async def menu_getter(uow: Uow, speech: Speech, dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    async with uow.read() as act:
        require_coordinator(act)
        document = await document_to_read(act, KEPT.id_of(dialog_manager))
        readers = await readers_of(act, document.id)
    return {
        "title": document.title,
        "name": document.category.name(speech.locale),
        "description": short(document.description, SHOWN) or "—",
        "number": document.newest.number,
        "readers": speech.term(document.audience),
        "asked": _asked(speech, document) or "—",
        "asks": "yes" if document.asked_roles else "no",
        "total": readers.asked,
        "unread": len(readers.unread),
        "retired": "yes" if document.retired_at else "no",
        "offered": document.retired_at is None,
        "is_retired": document.retired_at is not None,
        "has_readers": bool(document.asked_roles) and document.retired_at is None,
    }


def _asked(speech: Speech, document: LibraryDocument) -> str:
    return ", ".join(speech.label(f"library-role-{role.value}") for role in document.asked_roles if role in ASKABLE)


async def text_getter(uow: Uow, dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    """For the windows that ask for a title or a description."""
    async with uow.read() as act:
        document = await document_to_read(act, KEPT.id_of(dialog_manager))
    return {
        "title": document.title,
        "description": document.description or "—",
        "title_limit": TITLE_LIMIT,
        "description_limit": DESCRIPTION_LIMIT,
    }


async def shelf_getter(uow: Uow, speech: Speech, dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    async with uow.read() as act:
        document = await document_to_read(act, KEPT.id_of(dialog_manager))
        found = [one.category for one in await shelves(act)]
    return {
        "title": document.title,
        "name": document.category.name(speech.locale),
        "shelves": [(one.id, short(one.label(speech.locale))) for one in found],
    }


async def audience_getter(uow: Uow, speech: Speech, dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    async with uow.read() as act:
        document = await document_to_read(act, KEPT.id_of(dialog_manager))
    return {
        "title": document.title,
        "readers": speech.term(document.audience),
        "audiences": [
            (one.value, speech.term(one).capitalize()) for one in LibraryAudience if one is not document.audience
        ],
    }


async def asking_getter(uow: Uow, speech: Speech, dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    chosen = dialog_manager.dialog_data["asked"]
    async with uow.read() as act:
        document = await document_to_read(act, KEPT.id_of(dialog_manager))
    return {
        "title": document.title,
        "roles": [
            (role.value, speech.label("library-btn-role", role=role.value, chosen="yes" if role in chosen else "no"))
            for role in roles_reading(document.audience)
        ],
    }


async def readers_getter(uow: Uow, speech: Speech, dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    async with uow.read() as act:
        document = await document_to_read(act, KEPT.id_of(dialog_manager))
        readers = await readers_of(act, document.id)
    lines = [
        speech.say("library-unread", number=place, name=name_of(speech, one))
        for place, one in enumerate(readers.unread, 1)
    ]
    return {
        "title": document.title,
        "since": speech.full_day(speech.local(document.asked_at).date()) if document.asked_at else "—",
        "total": readers.asked,
        "read": readers.asked - len(readers.unread),
        "count": len(lines),
        "lines": Html("\n".join(lines)),
        "may_remind": bool(lines) and readers.may_remind,
        "reminded": "yes" if lines and not readers.may_remind else "no",
    }


async def answer_getter(uow: Uow, dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    async with uow.read() as act:
        inquiry = await inquiry_to_answer(act, ANSWER_DOCUMENT.id_of(dialog_manager))
    return {"words": inquiry.words, "answer": inquiry.answer, "limit": TITLE_LIMIT}
