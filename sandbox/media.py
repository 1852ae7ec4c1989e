"""Photos and documents: from bytes or a file id to the fields of a message. The same for people and the bot.

Source: https://core.telegram.org/bots/api#sending-files and #sendphoto
"""

from aiogram.types import BufferedInputFile, InputFile

from sandbox.errors import ApiError, bad_request
from sandbox.files import Files, StoredFile
from sandbox.json_types import Json
from sandbox.links import WrongLink, check_url
from sandbox.pictures import picture_size

PHOTO_LIMIT = 10 * 1024 * 1024


def attachment(files: Files, kind: str, given: str | InputFile) -> Json:
    """`photo` or `document` of a message. Raises ApiError for what Telegram would refuse."""
    if isinstance(given, BufferedInputFile):
        return described(store(files, kind, given.filename or "file", given.data))
    if not isinstance(given, str) or not given:
        raise bad_request(f"there is no {kind} in the request")
    if "." in given:  # no file_id has one
        raise _not_fetched(given)
    stored = files.by_id(given)
    if stored.kind != kind:
        raise bad_request(f"can't use file of type {stored.kind.title()} as {kind.title()}")
    return described(stored)


def _not_fetched(address: str) -> ApiError:
    """Files are never fetched from elsewhere, so that trials need no network; Telegram says the same of an address that
    does not answer.

    Source: TDLib, FileManager.cpp (from_persistent_id), and the public server, Client.cpp (fail_query_with_error).
    """
    try:
        check_url(address)
    except WrongLink as wrong:
        return bad_request(f"invalid file HTTP URL specified: {wrong}")
    return bad_request("failed to get HTTP URL content")


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
