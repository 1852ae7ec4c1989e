from aiogram.types import CallbackQuery
from aiogram_dialog import DialogManager
from aiogram_dialog.widgets.kbd import Button

from handlers.care.writing.states import Writing
from handlers.library.documents.states import DOCUMENT, Library, LibraryCard
from handlers.library.keeping.states import KEPT, AddingCategory, AddingDocument
from handlers.projects.bank.states import BANK_PROJECT
from handlers.shared.documents import send_stored_file
from handlers.shared.last_press import tell_done
from handlers.shared.middleware_data import uow_of
from handlers.shared.outcomes import tell_outcome
from handlers.shared.subject_windows import opened_with
from models.consent import ConsentKind
from models.library import LibraryVersion
from services.defence.bank import project_of_bank
from services.library.confirming import confirm_reading
from services.library.documents import category_of, document_to_read, version_to_read
from services.library.keeping import remove_category

SOUGHT_LIMIT = 300
_SHELF = "category_id"


def sought_of(manager: DialogManager) -> str:
    """The question that the window answers."""
    return str(manager.dialog_data.get("sought") or opened_with(manager).get("sought", ""))


def category_id_of(manager: DialogManager) -> int:
    return int(manager.dialog_data[_SHELF])


async def on_sought(manager: DialogManager, words: str) -> None:
    manager.dialog_data["sought"] = words
    await manager.switch_to(Library.found)


async def on_shelf(_press: CallbackQuery, _select: object, manager: DialogManager, category_id: int) -> None:
    async with uow_of(manager).read() as act:
        await category_of(act, category_id)
    manager.dialog_data[_SHELF] = category_id
    await manager.switch_to(Library.shelf)


async def on_consent(_press: CallbackQuery, _select: object, manager: DialogManager, kind: str) -> None:
    manager.dialog_data["kind"] = ConsentKind(kind).value
    await manager.switch_to(Library.consent)


async def on_document(_press: CallbackQuery, _select: object, manager: DialogManager, document_id: int) -> None:
    async with uow_of(manager).read() as act:
        await document_to_read(act, document_id)
    await DOCUMENT.open(manager, document_id)


async def on_project(_press: CallbackQuery, _select: object, manager: DialogManager, project_id: int) -> None:
    async with uow_of(manager).read() as act:
        await project_of_bank(act, project_id)
    await BANK_PROJECT.open(manager, project_id)


async def on_ask(_press: CallbackQuery, _button: Button, manager: DialogManager) -> None:
    """What was looked for becomes a question to the coordinators, which the person sees before sending it."""
    await manager.start(Writing.confirm, {"words": sought_of(manager)})


async def on_add(_press: CallbackQuery, _button: Button, manager: DialogManager) -> None:
    await manager.start(AddingDocument.file, {_SHELF: category_id_of(manager)})


async def on_add_shelf(_press: CallbackQuery, _button: Button, manager: DialogManager) -> None:
    await manager.start(AddingCategory.name)


async def on_remove_shelf(_press: CallbackQuery, _button: Button, manager: DialogManager) -> None:
    async with uow_of(manager).write() as act:
        await remove_category(act, category_id_of(manager))
    tell_done(manager, "library-shelf-removed")
    await manager.switch_to(Library.shelves)


async def on_file(_press: CallbackQuery, _button: Button, manager: DialogManager) -> None:
    async with uow_of(manager).read() as act:
        newest = (await document_to_read(act, DOCUMENT.id_of(manager))).newest
    await _send(manager, newest)


async def on_version(_press: CallbackQuery, _select: object, manager: DialogManager, number: int) -> None:
    manager.dialog_data["version"] = number
    await manager.switch_to(LibraryCard.version)


async def on_old_file(_press: CallbackQuery, _button: Button, manager: DialogManager) -> None:
    number = int(manager.dialog_data["version"])
    async with uow_of(manager).read() as act:
        version = await version_to_read(act, DOCUMENT.id_of(manager), number)
    await _send(manager, version)


async def _send(manager: DialogManager, version: LibraryVersion) -> None:
    if version.file_id:
        await send_stored_file(manager, version.file_id)


async def on_confirm(_press: CallbackQuery, _button: Button, manager: DialogManager) -> None:
    """Confirms the version that the window showed."""
    async with uow_of(manager).write() as act:
        await confirm_reading(act, DOCUMENT.id_of(manager), int(manager.dialog_data["shown"]))
    await tell_outcome(manager, "library-confirmed")


async def on_change(_press: CallbackQuery, _button: Button, manager: DialogManager) -> None:
    await KEPT.open(manager, DOCUMENT.id_of(manager))
