"""Sends files to the acting person, and reads the names of files that people bring."""

from aiogram.types import BufferedInputFile, CallbackQuery, Document
from aiogram_dialog import DialogManager, ShowMode

from handlers.shared.middleware_data import bot_of, chat_id_of, speech_of
from handlers.shared.presses import acknowledge
from handlers.shared.refused import show_present
from handlers.shared.speech import Value
from handlers.shared.unknown_files import unknown_as_such
from models.spelling import legible


def name_of_file(document: Document) -> str:
    """As it is seen: whoever sends a file chooses its name, and an invisible sign there could turn the words around it
    round. Empty when it has none.
    """
    return legible(document.file_name or "").strip()


async def send_file(
    manager: DialogManager, name: str, content: bytes, caption: str | None = None, **values: Value
) -> None:
    """Send the file, with a sentence of `locales/` as its caption if given; the window is sent again below it."""
    await _send(manager, name, content, caption, **values)
    manager.show_mode = ShowMode.DELETE_AND_SEND


async def send_file_of_notice(
    manager: DialogManager, name: str, content: bytes, caption: str | None = None, **values: Value
) -> None:
    """The same after a press on a notice, which is acknowledged: the living window is shown again below the file."""
    if isinstance(manager.event, CallbackQuery):
        await acknowledge(manager.event)
    await _send(manager, name, content, caption, **values)
    await show_present(manager, ShowMode.SEND)


async def _send(manager: DialogManager, name: str, content: bytes, caption: str | None, **values: Value) -> None:
    words = speech_of(manager).say(caption, **values) if caption else None
    await bot_of(manager).send_document(chat_id_of(manager), BufferedInputFile(content, name), caption=words)


async def send_stored_file(manager: DialogManager, file_id: str) -> None:
    """Send a file that Telegram keeps; the window is sent again below it. Raises UnknownFile."""
    with unknown_as_such():
        await bot_of(manager).send_document(chat_id_of(manager), file_id)
    manager.show_mode = ShowMode.DELETE_AND_SEND
