"""Photos and documents: from bytes or a file id to the fields of a message. The same for people and the bot.

Source: https://core.telegram.org/bots/api#sending-files and #sendphoto
"""

from aiogram.types import BufferedInputFile, InputFile

from sandbox.errors import NO_FILE, bad_request
from sandbox.files import Files, StoredFile
from sandbox.json_types import Json
from sandbox.pictures import picture_size

PHOTO_LIMIT = 10 * 1024 * 1024


def attachment(files: Files, kind: str, given: str | InputFile) -> Json:
    """`photo` or `document` of a message. Raises ApiError for what Telegram would refuse."""
    if isinstance(given, BufferedInputFile):
        return described(store(files, kind, given.filename or "file", given.data))
    if not isinstance(given, str):
        raise bad_request(NO_FILE)
    if given.startswith(("http://", "https://")):
        raise bad_request("sandbox: files are not fetched from addresses; upload the file, or send its file_id")
    stored = files.by_id(given)
    if stored.kind != kind:
        raise bad_request(f"can't use file of type {stored.kind.title()} as {kind.title()}")
    return described(stored)


def store(files: Files, kind: str, name: str, content: bytes) -> StoredFile:
    """Store an upload. Raises ApiError when it is empty, or is not a picture where one is expected."""
    if not content:
        raise bad_request("file must be non-empty")
    if kind != "photo":
        return files.add(kind, name, content)
    if len(content) > PHOTO_LIMIT:
        raise bad_request("file is too big for a photo")
    if (size := picture_size(content)) is None:
        raise bad_request("IMAGE_PROCESS_FAILED")
    width, height = size
    if width + height > 10_000 or max(size) > 20 * min(size):
        raise bad_request("PHOTO_INVALID_DIMENSIONS")
    return files.add(kind, name, content, size)


def described(stored: StoredFile) -> Json:
    if stored.kind == "photo":
        return {"photo": [stored.reference() | {"width": stored.width, "height": stored.height}]}
    named = {"file_name": stored.name, "mime_type": stored.mime_type}
    return {stored.kind: named | stored.reference()}
