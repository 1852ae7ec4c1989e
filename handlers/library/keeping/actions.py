from aiogram.types import CallbackQuery, Message
from aiogram_dialog import DialogManager
from aiogram_dialog.widgets.input import MessageInput
from aiogram_dialog.widgets.kbd import Button

from handlers.library.keeping.bringing import audience_in, brought, file_taken, text_taken
from handlers.library.keeping.states import (
    ANSWER_DOCUMENT,
    KEPT,
    NEW_VERSION,
    AddingDocument,
    AddingVersion,
    KeptDocument,
)
from handlers.shared.last_press import complain, tell_done
from handlers.shared.middleware_data import speech_of, uow_of
from handlers.shared.outcomes import tell_outcome
from handlers.shared.subject_windows import opened_with
from models.library import LibraryAudience
from models.person import Role
from services.library import confirming, keeping
from services.library.documents import document_to_read


def _readers(manager: DialogManager, audience: LibraryAudience) -> str:
    return speech_of(manager).term(audience)


def _one_line(words: str) -> str:
    return " ".join(words.split())


async def on_new_file(message: Message, _widget: MessageInput, manager: DialogManager) -> None:
    if await file_taken(manager, message):
        await manager.switch_to(AddingDocument.preview)


async def on_new_text(manager: DialogManager, words: str) -> None:
    text_taken(manager, words)
    await manager.switch_to(AddingDocument.preview)


async def on_new_title(manager: DialogManager, words: str) -> None:
    manager.dialog_data["title"] = _one_line(words)


async def on_who_reads(_press: CallbackQuery, _button: Button, manager: DialogManager) -> None:
    """Chooses the next one of those who may read it."""
    chosen = list(LibraryAudience)
    manager.dialog_data["audience"] = chosen[(chosen.index(audience_in(manager)) + 1) % len(chosen)].value


async def on_save_new(_press: CallbackQuery, _button: Button, manager: DialogManager) -> None:
    category_id, title = int(opened_with(manager)["category_id"]), str(manager.dialog_data["title"])
    what = await brought(manager)
    async with uow_of(manager).write() as act:
        await keeping.add_document(act, category_id, title, what, audience_in(manager))
    tell_done(manager, "library-added", title=title, readers=_readers(manager, audience_in(manager)))
    await manager.done()


async def on_version_file(message: Message, _widget: MessageInput, manager: DialogManager) -> None:
    if await file_taken(manager, message):
        await manager.switch_to(AddingVersion.preview)


async def on_version_text(manager: DialogManager, words: str) -> None:
    text_taken(manager, words)
    await manager.switch_to(AddingVersion.preview)


async def on_note(manager: DialogManager, words: str) -> None:
    manager.dialog_data["note"] = words


async def on_save_version(_press: CallbackQuery, _button: Button, manager: DialogManager) -> None:
    await _save_version(manager, anew=False)


async def on_save_and_ask(_press: CallbackQuery, _button: Button, manager: DialogManager) -> None:
    await _save_version(manager, anew=True)


async def _save_version(manager: DialogManager, *, anew: bool) -> None:
    said, told = manager.dialog_data, 0
    what = await brought(manager)
    try:
        async with uow_of(manager).write() as act:
            document_id = NEW_VERSION.id_of(manager)
            await keeping.add_version(act, document_id, int(said["number"]), what, said.get("note", ""))
            if anew:
                told = await confirming.ask_anew(act, document_id)
    except keeping.VersionRenewed as refusal:
        complain(manager, refusal.key)
        await manager.switch_to(AddingVersion.file)
        return
    tell_done(manager, "library-version-added", asked="yes" if anew else "no", count=told)
    await manager.done()


async def on_category_name(manager: DialogManager, words: str) -> None:
    name = _one_line(words)
    try:
        async with uow_of(manager).write() as act:
            await keeping.add_category(act, name)
    except keeping.CategoryTwice as refusal:
        complain(manager, refusal.key)
        return
    tell_done(manager, "library-shelf-added", name=name)
    await manager.done()


async def on_new_version(_press: CallbackQuery, _button: Button, manager: DialogManager) -> None:
    await NEW_VERSION.open(manager, KEPT.id_of(manager))


async def on_title(manager: DialogManager, words: str) -> None:
    async with uow_of(manager).write() as act:
        await keeping.rename_document(act, KEPT.id_of(manager), _one_line(words))
    tell_done(manager, "library-changed")
    await manager.switch_to(KeptDocument.menu)


async def on_description(manager: DialogManager, words: str) -> None:
    async with uow_of(manager).write() as act:
        await keeping.describe_document(act, KEPT.id_of(manager), words)
    tell_done(manager, "library-changed")
    await manager.switch_to(KeptDocument.menu)


async def on_into_shelf(_press: CallbackQuery, _select: object, manager: DialogManager, category_id: int) -> None:
    async with uow_of(manager).write() as act:
        await keeping.put_into_category(act, KEPT.id_of(manager), category_id)
    tell_done(manager, "library-changed")
    await manager.switch_to(KeptDocument.menu)


async def on_audience(_press: CallbackQuery, _select: object, manager: DialogManager, audience: str) -> None:
    async with uow_of(manager).write() as act:
        await keeping.choose_audience(act, KEPT.id_of(manager), LibraryAudience(audience))
    tell_done(manager, "library-audience-chosen", readers=_readers(manager, LibraryAudience(audience)))
    await manager.switch_to(KeptDocument.menu)


async def on_retire(_press: CallbackQuery, _button: Button, manager: DialogManager) -> None:
    async with uow_of(manager).write() as act:
        await keeping.retire_document(act, KEPT.id_of(manager))
    tell_done(manager, "library-retired")


async def on_restore(_press: CallbackQuery, _button: Button, manager: DialogManager) -> None:
    async with uow_of(manager).write() as act:
        await keeping.restore_document(act, KEPT.id_of(manager))
    tell_done(manager, "library-restored")


async def on_asking(_press: CallbackQuery, _button: Button, manager: DialogManager) -> None:
    async with uow_of(manager).read() as act:
        roles = (await document_to_read(act, KEPT.id_of(manager))).asked_roles
    manager.dialog_data["asked"] = [role.value for role in roles if role is not Role.owner]
    await manager.switch_to(KeptDocument.asking)


async def on_asked_role(_press: CallbackQuery, _select: object, manager: DialogManager, role: str) -> None:
    """Ticks a role, or takes the tick away."""
    chosen = set(manager.dialog_data["asked"]) ^ {Role(role).value}
    manager.dialog_data["asked"] = sorted(chosen)


async def on_save_asking(_press: CallbackQuery, _button: Button, manager: DialogManager) -> None:
    roles = [Role(role) for role in manager.dialog_data["asked"]]
    async with uow_of(manager).write() as act:
        told = await confirming.ask_to_read(act, KEPT.id_of(manager), roles)
    tell_done(manager, "library-asking", asked="yes" if roles else "no", count=told)
    await manager.switch_to(KeptDocument.menu)


async def on_remind(_press: CallbackQuery, _button: Button, manager: DialogManager) -> None:
    async with uow_of(manager).write() as act:
        told = await confirming.remind_to_read(act, KEPT.id_of(manager))
    tell_done(manager, "library-reminded", count=told)


async def on_answer_title(manager: DialogManager, words: str) -> None:
    """The answer becomes a document, which is shown."""
    async with uow_of(manager).write() as act:
        document = await keeping.answer_into_library(act, ANSWER_DOCUMENT.id_of(manager), _one_line(words))
    await tell_outcome(manager, "library-answer-added", title=document.title)
    await manager.done()
