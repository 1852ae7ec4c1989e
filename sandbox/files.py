"""Files that people and the bot have sent: file ids, paths, contents."""

import mimetypes
import re
import secrets
from dataclasses import asdict, dataclass
from pathlib import PurePosixPath

from sandbox.counters import Counters
from sandbox.errors import ApiError, bad_request
from sandbox.journal import Journal
from sandbox.json_types import Json

DOWNLOAD_LIMIT = 20 * 1024 * 1024  # https://core.telegram.org/bots/api#getfile
PICTURES = {"image/png", "image/gif", "image/webp"}
FOLDERS = {"document": "documents", "photo": "photos", "voice": "voice", "sticker": "stickers"}


@dataclass(frozen=True)
class StoredFile:
    """`path` is what getFile returns and what the download address ends in."""

    file_id: str
    unique_id: str
    kind: str
    name: str
    mime_type: str
    size: int
    path: str
    width: int = 0
    height: int = 0

    def reference(self) -> Json:
        return {"file_id": self.file_id, "file_unique_id": self.unique_id, "file_size": self.size}


class Files:
    """All files by id and by path; their bytes stay in the journal and are read on request."""

    def __init__(self, journal: Journal, counters: Counters) -> None:
        self._journal = journal
        self._counters = counters
        self._by_id: dict[str, StoredFile] = {}
        self._by_path: dict[str, StoredFile] = {}

    def load(self) -> None:
        for _, record in self._journal.load("files"):
            self._remember(StoredFile(**record))

    def add(self, kind: str, name: str, content: bytes, size: tuple[int, int] = (0, 0)) -> StoredFile:
        """Store bytes; `size` is a picture's width and height in pixels."""
        number = self._counters.next("file")
        stored = StoredFile(
            file_id=f"{kind}-{secrets.token_urlsafe(40)}",
            unique_id=f"AQAD{secrets.token_urlsafe(8)}",
            kind=kind,
            name=name,
            mime_type=_mime_type(kind, name),
            size=len(content),
            path=f"{FOLDERS[kind]}/file_{number}{_suffix(name)}",
            width=size[0],
            height=size[1],
        )
        self._journal.put_content(stored.file_id, content)
        self._journal.put("files", stored.file_id, asdict(stored))
        self._remember(stored)
        return stored

    def by_id(self, file_id: str) -> StoredFile:
        """Raises ApiError when there is no such file, in the words for a file that is sent."""
        if file_id not in self._by_id:
            raise bad_request(_wrong_id(file_id))
        return self._by_id[file_id]

    def to_fetch(self, file_id: str) -> StoredFile:
        """The file that getFile asks for. Raises ApiError when there is none, or it is too big."""
        if not file_id:
            raise bad_request("file_id not specified")
        if file_id not in self._by_id:
            raise bad_request("invalid file_id")
        return self.for_bot(self._by_id[file_id])

    def for_bot(self, stored: StoredFile) -> StoredFile:
        """The file, if a bot may fetch it. Raises ApiError when it is too big."""
        if stored.size > DOWNLOAD_LIMIT:
            raise bad_request("file is too big")
        return stored

    def by_path(self, path: str) -> StoredFile:
        """The file of a download address. Raises ApiError 404 when there is none."""
        if path not in self._by_path:
            raise ApiError("Not Found", 404)
        return self._by_path[path]

    def content(self, stored: StoredFile) -> bytes:
        return self._journal.content(stored.file_id)

    def _remember(self, stored: StoredFile) -> None:
        self._by_id[stored.file_id] = stored
        self._by_path[stored.path] = stored


def _wrong_id(file_id: str) -> str:
    """Source: TDLib, FileManager.cpp (from_persistent_id) and base64.cpp."""
    if not file_id.strip():
        return "remote file identifier must be non-empty"
    if not re.fullmatch("[A-Za-z0-9_-]*", file_id):
        reason = "Wrong character in the string"
    else:
        reason = "can't unserialize it. Wrong last symbol" if len(file_id) % 4 != 1 else "Wrong string length"
    return f"wrong remote file identifier specified: {reason}"


def _mime_type(kind: str, name: str) -> str:
    """Guessed from the name, but a photo is always a picture."""
    guessed = mimetypes.guess_type(name)[0] or "application/octet-stream"
    return "image/jpeg" if kind == "photo" and guessed not in PICTURES else guessed


def _suffix(name: str) -> str:
    suffix = PurePosixPath(name).suffix
    return suffix if suffix[1:].isalnum() and suffix.isascii() and len(suffix) < 12 else ""
