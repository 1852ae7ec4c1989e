from aiogram.types import CallbackQuery, Message
from aiogram_dialog import DialogManager
from aiogram_dialog.widgets.input import MessageInput
from aiogram_dialog.widgets.kbd import Button

from handlers.importing.lists.files import links_file, list_file, sample_file, whole_file
from handlers.importing.lists.states import Importing
from handlers.shared.documents import name_of_file, send_file
from handlers.shared.last_press import complain
from handlers.shared.middleware_data import addresses_of, speech_of, uow_of
from handlers.shared.progress import writing_shown
from models.imported_list import ListKind
from services.entry.personal_links import make_links
from services.importing.orders import FILE_LIMIT, bring
from services.importing.whole import export_whole
from services.importing.writing import exported, sample_words

WHOLE_AT_MOST = 50_000  # rows: a longer file would take longer than an update may


async def on_file(message: Message, _widget: MessageInput, manager: DialogManager) -> None:
    """Checks only the size; the content is checked when the list is read."""
    document = message.document
    if document is None:
        complain(manager, "importing-file-expected")
        return
    if (document.file_size or 0) > FILE_LIMIT:
        complain(manager, "importing-file-too-big", limit=FILE_LIMIT // 1024**2)
        return
    async with uow_of(manager).write() as act:
        brought = await bring(act, document.file_id, name_of_file(document))
    manager.dialog_data["file_name"] = brought.file_name
    await manager.switch_to(Importing.taken)


async def on_sample(_press: CallbackQuery, _button: Button, manager: DialogManager) -> None:
    async with uow_of(manager).read() as act:
        words = await sample_words(act)
    await send_file(manager, *await sample_file(speech_of(manager), words), caption="importing-sample")


async def on_export(_press: CallbackQuery, _select: object, manager: DialogManager, kind: str) -> None:
    async with uow_of(manager).write() as act:
        rows = await exported(act, ListKind(kind))
    async with writing_shown(manager, len(rows)):
        name, content = await list_file(speech_of(manager), ListKind(kind), rows)
    await send_file(manager, name, content, caption="importing-exported", rows=len(rows))


async def on_export_whole(_press: CallbackQuery, _button: Button, manager: DialogManager) -> None:
    """Everything there is; too much for one press is left to the command on the server."""
    async with uow_of(manager).write() as act:
        sheets = await export_whole(act)
    rows = sum(len(sheet.rows) for sheet in sheets)
    if rows > WHOLE_AT_MOST:
        complain(manager, "importing-whole-too-much", limit=WHOLE_AT_MOST)
        return
    async with writing_shown(manager, rows):
        name, content = await whole_file(sheets)
    await send_file(manager, name, content, caption="importing-whole-exported", rows=rows)


async def on_make_links(_press: CallbackQuery, _button: Button, manager: DialogManager) -> None:
    """The codes are sent in the file and not stored."""
    async with uow_of(manager).write() as act:
        links = await make_links(act)
    username = (await addresses_of(manager)).username
    async with writing_shown(manager, len(links)):
        name, content = await links_file(speech_of(manager), links, username)
    await send_file(manager, name, content, caption="importing-links-file", rows=len(links))
