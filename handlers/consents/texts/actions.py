from io import BytesIO

from aiogram.types import CallbackQuery, Message
from aiogram_dialog import DialogManager
from aiogram_dialog.widgets.input import MessageInput
from aiogram_dialog.widgets.kbd import Button

from files.plain_text import decoded
from handlers.consents.texts.states import ConsentTexts
from handlers.shared.middleware_data import bot_of, uow_of
from handlers.shared.page import complain, tell_done
from models.person import ConsentKind
from services.consents.texts import TEXT_LIMIT, TextRenewed, name_operator, upload_text

FILE_LIMIT = 4 * TEXT_LIMIT + 3  # bytes: at most four per code point in UTF-8, and a byte order mark


async def on_kind(_press: CallbackQuery, _select: object, manager: DialogManager, kind: str) -> None:
    manager.dialog_data["kind"] = ConsentKind(kind)
    await manager.switch_to(ConsentTexts.text)


async def on_text(manager: DialogManager, words: str) -> None:
    manager.dialog_data["text"] = words
    await manager.switch_to(ConsentTexts.preview)


async def on_file(message: Message, _widget: MessageInput, manager: DialogManager) -> None:
    """Takes a plain text file; name and size are checked before downloading it."""
    document = message.document
    is_text = document is not None and (document.file_name or "").lower().endswith(".txt")
    if document is None or not is_text or (document.file_size or 0) > FILE_LIMIT:
        complain(manager, "consent_texts-bad-file", limit=TEXT_LIMIT)
        return
    bot = bot_of(manager)
    content = BytesIO()
    await bot.download(document, content)
    words = (decoded(content.getvalue()) or "").replace("\r\n", "\n").strip()
    if 0 < len(words) <= TEXT_LIMIT:
        await on_text(manager, words)
    else:
        complain(manager, "consent_texts-bad-file", limit=TEXT_LIMIT)


async def on_save(_press: CallbackQuery, _button: Button, manager: DialogManager) -> None:
    said = manager.dialog_data
    try:
        async with uow_of(manager).write() as act:
            await upload_text(act, ConsentKind(said["kind"]), said["text"], said["version"])
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
