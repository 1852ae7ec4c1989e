from typing import Any

from aiogram_dialog import DialogManager

from handlers.consents.consent.texts import consent_values
from handlers.library.documents.actions import category_id_of, sought_of
from handlers.library.documents.states import DOCUMENT
from handlers.shared.choices import on_open_page
from handlers.shared.people import list_name_of
from handlers.shared.speech import Html, Speech, short
from models.consent import ConsentKind
from models.library import CategoryKey, LibraryDocument, LibraryVersion
from models.person import Role
from services.library.confirming import ChangedSince, changed_since_my_reading, confirmed_at, is_asked, unread_by_me
from services.library.documents import (
    category_of,
    document_to_read,
    documents_of,
    is_in_charge,
    shelves,
    version_to_read,
)
from services.library.searching import find_in_library
from services.unit_of_work import Uow

ROWS = 6
TITLE_SHOWN = 120
QUESTION_SHOWN = 60
NOTES_SHOWN = 300


async def shelves_getter(uow: Uow, speech: Speech, dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    async with uow.read() as act:
        found = await shelves(act)
        in_charge, has_role = is_in_charge(act), act.person is not None and bool(act.person.roles)
    names = [one.category.name(speech.locale) for one in found]
    lines = [
        speech.say("library-shelf-line", number=place, name=name, count=one.documents)
        for place, (one, name) in enumerate(zip(found, names, strict=True), 1)
    ]
    labels = [short(f"{place}. {one.category.label(speech.locale)}") for place, one in enumerate(found, 1)]
    return {
        "lines": await on_open_page(dialog_manager, "category", lines, ROWS),
        "shelves": [(one.category.id, label) for one, label in zip(found, labels, strict=True)],
        "in_charge": in_charge,
        "has_role": has_role,
    }


async def shelf_getter(uow: Uow, speech: Speech, dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    async with uow.read() as act:
        category = await category_of(act, category_id_of(dialog_manager))
        found = await documents_of(act, category.id)
        unread, in_charge = await unread_by_me(act), is_in_charge(act)
    lines = [_line(speech, place, one, one.id in unread) for place, one in enumerate(found, 1)]
    kinds = list(ConsentKind) if category.key is CategoryKey.consents else []
    return {
        "name": category.name(speech.locale),
        "lines": await on_open_page(dialog_manager, "document", lines, ROWS),
        "count": len(found) + len(kinds),
        "documents": [(one.id, short(f"{place}. {one.title}")) for place, one in enumerate(found, 1)],
        "kinds": [(kind.value, speech.label(f"consents-title-{kind.value}")) for kind in kinds],
        "in_charge": in_charge,
        "may_remove": in_charge and not found and category.key is None,
        "charge": "yes" if in_charge else "no",
    }


def _line(speech: Speech, place: int, one: LibraryDocument, asked: bool) -> Html:
    """«2. Этический кодекс — редакция 2, 12 марта 2026 · прочитайте»"""
    return speech.say(
        "library-line",
        number=place,
        title=short(one.title, TITLE_SHOWN),
        version=one.newest.number,
        day=_day(speech, one.newest),
        mark="retired" if one.retired_at else "asked" if asked else "none",
        audience=one.audience.value,
        readers=speech.term(one.audience),
    )


def _day(speech: Speech, version: LibraryVersion) -> str:
    return speech.full_day(speech.local(version.added_at).date())


async def consent_getter(uow: Uow, speech: Speech, dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    kind = ConsentKind(dialog_manager.dialog_data["kind"])
    async with uow.read() as act:
        values = await consent_values(act, speech, kind)
    return {**values, "title": speech.label(f"consents-title-{kind.value}")}


async def found_getter(uow: Uow, speech: Speech, dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    question = sought_of(dialog_manager)
    async with uow.read() as act:
        found = await find_in_library(act, question)
        may_ask = act.person is not None and not act.person.holds(Role.coordinator)
    lines = [
        speech.say(
            "library-found-document", number=place, title=short(one.title, TITLE_SHOWN),
            name=one.category.name(speech.locale), day=_day(speech, one.newest),
        )
        for place, one in enumerate(found.documents, 1)
    ]  # fmt: skip
    first = len(lines) + 1
    lines += [
        speech.say("library-found-project", number=place, title=short(one.title, TITLE_SHOWN))
        for place, one in enumerate(found.projects, first)
    ]
    return {
        "question": short(question, QUESTION_SHOWN),
        "lines": Html("\n".join(lines)),
        "count": len(lines),
        "documents": [(one.id, short(f"{place}. {one.title}")) for place, one in enumerate(found.documents, 1)],
        "projects": [(one.id, short(f"{place}. {one.title}")) for place, one in enumerate(found.projects, first)],
        "may_ask": may_ask,
        "asks": "yes" if may_ask else "no",
    }


async def card_getter(uow: Uow, speech: Speech, dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    """Remembers which version was shown, so that this one is confirmed."""
    async with uow.read() as act:
        document = await document_to_read(act, DOCUMENT.id_of(dialog_manager))
        asked = is_asked(act, document)
        read_at = await confirmed_at(act, document) if asked else None
        changed = await changed_since_my_reading(act, document) if asked and read_at is None else None
        in_charge = is_in_charge(act)
    newest = document.newest
    dialog_manager.dialog_data["shown"] = newest.number
    return {
        "title": document.title,
        "name": document.category.name(speech.locale),
        "description": document.description,
        "described": "yes" if document.description else "no",
        "version": version_told(speech, newest),
        "body": _body(speech, newest),
        "asked": "no" if not asked else "read" if read_at else "yes",
        "read_on": speech.full_day(speech.local(read_at).date()) if read_at else "",
        "changes": _changes(speech, changed) if changed else "",
        "retired": "yes" if document.retired_at else "no",
        "audience": document.audience.value,
        "readers": speech.term(document.audience),
        "has_file": bool(newest.file_id),
        "may_confirm": asked and read_at is None,
        "has_older": len(document.versions) > 1,
        "versions": len(document.versions),
        "in_charge": in_charge,
    }


def _changes(speech: Speech, changed: ChangedSince) -> Html:
    """«Вы читали редакцию 1. С тех пор изменилось: …»"""
    notes, noted = short("; ".join(changed.notes), NOTES_SHOWN), "yes" if changed.notes else "no"
    return speech.say("library-changed-since", former=changed.version, notes=notes, noted=noted)


def version_told(speech: Speech, version: LibraryVersion) -> Html:
    """«Редакция 2 от 12 марта 2026, Орлова М. И. Что изменилось: …»"""
    name = list_name_of(speech, version.added_by) if version.added_by else ""
    return speech.say(
        "library-version", number=version.number, day=_day(speech, version), name=name or "—", note=version.note,
        noted="yes" if version.note else "no",
    )  # fmt: skip


def _body(speech: Speech, version: LibraryVersion) -> str:
    if not version.file_id:
        return version.text
    return speech.say("library-in-file", name=version.file_name)


async def versions_getter(uow: Uow, speech: Speech, dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    async with uow.read() as act:
        document = await document_to_read(act, DOCUMENT.id_of(dialog_manager))
    newest_first = document.versions[::-1]
    lines = [version_told(speech, one) for one in newest_first]
    return {
        "title": document.title,
        "lines": await on_open_page(dialog_manager, "edition", lines, ROWS),
        "versions": [
            (one.number, speech.label("library-btn-version", number=one.number, day=_day(speech, one)))
            for one in newest_first
        ],
    }


async def version_getter(uow: Uow, speech: Speech, dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    number = int(dialog_manager.dialog_data["version"])
    async with uow.read() as act:
        document = await document_to_read(act, DOCUMENT.id_of(dialog_manager))
        version = await version_to_read(act, document.id, number)
    return {
        "title": document.title,
        "version": version_told(speech, version),
        "body": _body(speech, version),
        "has_file": bool(version.file_id),
        "newest": "yes" if version is document.newest else "no",
    }
