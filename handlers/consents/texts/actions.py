from dataclasses import asdict
from io import BytesIO

from aiogram.types import CallbackQuery, Message
from aiogram_dialog import DialogManager
from aiogram_dialog.widgets.input import MessageInput
from aiogram_dialog.widgets.kbd import Button

from files.documents.limits import MEGABYTE, PAGES_AT_MOST, CannotReadDocument
from files.documents.reading import read_document
from handlers.consents.texts.getters import brought_by
from handlers.consents.texts.states import ConsentTexts
from handlers.shared.documents import name_of_file
from handlers.shared.last_press import complain, tell_done
from handlers.shared.middleware_data import bot_of, uow_of
from models.consent import ConsentKind
from services.consents.texts import TEXT_LIMIT, TextRenewed, Uploaded, name_operator, upload_text

FILE_LIMIT = 5 * MEGABYTE
FORMATS = (".docx", ".pdf", ".txt")
NAME_LIMIT = 200  # code points of a file's name


async def on_kind(_press: CallbackQuery, _select: object, manager: DialogManager, kind: str) -> None:
    manager.dialog_data["kind"] = ConsentKind(kind)
    await manager.switch_to(ConsentTexts.text)


async def on_text(manager: DialogManager, words: str) -> None:
    await _preview(manager, Uploaded(words))


async def on_file(message: Message, _widget: MessageInput, manager: DialogManager) -> None:
    """Takes a document; its size is checked before downloading it, its kind by its content. A text that fits the window
    is shown in it, any other is sent as the file that it is.
    """
    document = message.document
    known = document is not None and (document.file_name or "").lower().endswith(FORMATS)
    if document is None or not known or (document.file_size or 0) > FILE_LIMIT:
        complain(manager, "consent_texts-too-large", limit=FILE_LIMIT // MEGABYTE)
        return
    content = BytesIO()
    await bot_of(manager).download(document, content)
    try:
        read = await read_document(content.getvalue())
    except CannotReadDocument as error:
        complain(manager, f"consent_texts-{error.why.value}", limit=PAGES_AT_MOST)
        return
    if read.plain and len(read.text) <= TEXT_LIMIT:
        await on_text(manager, read.text)
    else:
        name = name_of_file(document)[-NAME_LIMIT:]
        await _preview(manager, Uploaded(file_id=document.file_id, file_name=name, pages=read.pages))


async def _preview(manager: DialogManager, brought: Uploaded) -> None:
    manager.dialog_data["brought"] = asdict(brought)
    await manager.switch_to(ConsentTexts.preview)


async def on_save(_press: CallbackQuery, _button: Button, manager: DialogManager) -> None:
    said = manager.dialog_data
    try:
        async with uow_of(manager).write() as act:
            await upload_text(act, ConsentKind(said["kind"]), brought_by(manager), said["version"])
    except TextRenewed as refusal:
        complain(manager, refusal.key)
        await manager.switch_to(ConsentTexts.text)
        return
    tell_done(manager, "consent_texts-saved")
    await manager.switch_to(ConsentTexts.menu)


async def on_name(manager: DialogManager, words: str) -> None:
    manager.dialog_data["name"] = " ".join(words.split())
    await manager.switch_to(ConsentTexts.address)


async def on_address(manager: DialogManager, words: str) -> None:
    async with uow_of(manager).write() as act:
        await name_operator(act, manager.dialog_data["name"], " ".join(words.split()))
    tell_done(manager, "consent_texts-named")
    await manager.switch_to(ConsentTexts.menu)
