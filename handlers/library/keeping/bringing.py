"""Takes a document from a coordinator's message: its size is checked before downloading it, its kind by its content.

Until it is saved only the file's id and name are remembered. Its text is read again on saving, so that a long text is
not stored with the conversation.
"""

from io import BytesIO
from pathlib import PurePath
from typing import Any

from aiogram.types import Message
from aiogram_dialog import DialogManager

from files.documents.limits import MEGABYTE, CannotReadDocument, DocumentLimits, UnreadableDocument
from files.documents.reading import read_document
from handlers.shared.documents import name_of_file
from handlers.shared.last_press import complain
from handlers.shared.middleware_data import bot_of
from models.library import LibraryAudience
from services.library.keeping import TEXT_LIMIT, TITLE_LIMIT, Brought

FILE_LIMIT = 20 * MEGABYTE  # what Telegram lets a bot download
PAGES = 300
LIMITS = DocumentLimits(pages=PAGES, any_office=1)
_BROUGHT = "brought"
_TITLED = 100  # code points of a text that become its first title


async def file_taken(manager: DialogManager, message: Message) -> bool:
    """Remember the file; False, with an explanation, when it cannot be taken."""
    document = message.document
    if document is None or (document.file_size or 0) > FILE_LIMIT:
        complain(manager, "library-not-a-file", limit=FILE_LIMIT // MEGABYTE)
        return False
    try:
        text = await _text_of(manager, document.file_id)
    except CannotReadDocument as error:
        complain(manager, f"library-bad-{error.why.value}", limit=PAGES)
        return False
    name = name_of_file(document) or "document"
    manager.dialog_data[_BROUGHT] = {
        "file_id": document.file_id, "file_name": name, "size": document.file_size or 0, "searched": bool(text),
    }  # fmt: skip
    manager.dialog_data["title"] = PurePath(name).stem.replace("_", " ").strip()[:TITLE_LIMIT] or name[:TITLE_LIMIT]
    return True


def text_taken(manager: DialogManager, words: str) -> None:
    manager.dialog_data[_BROUGHT] = {"text": words[:TEXT_LIMIT]}
    manager.dialog_data["title"] = words.splitlines()[0][:_TITLED]


def audience_in(manager: DialogManager) -> LibraryAudience:
    """Who will read the document that is being added."""
    return LibraryAudience(manager.dialog_data.get("audience", LibraryAudience.everybody))


def brought_shown(manager: DialogManager) -> dict[str, Any]:
    """What was taken: `text`, or `file_name`, `size` and whether its text can be searched."""
    brought: dict[str, Any] = manager.dialog_data[_BROUGHT]
    return brought


async def brought(manager: DialogManager) -> Brought:
    """With the text of the file, which is read now."""
    shown = brought_shown(manager)
    if "text" in shown:
        return Brought(text=shown["text"])
    text = await _text_of(manager, shown["file_id"])
    return Brought(file_id=shown["file_id"], file_name=shown["file_name"], size=shown["size"], searched=text)


async def _text_of(manager: DialogManager, file_id: str) -> str:
    """Empty for a scan, a workbook, slides, and when reading it takes too long: such a document is found by its title.
    Raises CannotReadDocument.
    """
    content = BytesIO()
    await bot_of(manager).download(file_id, content)
    try:
        return (await read_document(content.getvalue(), LIMITS)).text
    except CannotReadDocument as error:
        if error.why is UnreadableDocument.too_heavy:
            return ""
        raise
