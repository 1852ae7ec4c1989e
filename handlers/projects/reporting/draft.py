"""A report being collected: words and files, kept in the dialog's data, so that a restart loses nothing."""

from dataclasses import asdict, dataclass, field
from typing import Any

from aiogram.enums import ContentType
from aiogram.types import Message
from aiogram_dialog import DialogManager

from models.report import FileKind
from services.projects.reports import FILE_LIMIT, FILES_AT_MOST, WORDS_LIMIT, GivenFile
from services.refusals import Refusal

_DRAFT = "draft"
NAME_LIMIT = 300


class NotForReport(Refusal):
    key = "reporting-only-words-and-files"


class FileTooBig(Refusal):
    key = "reporting-file-too-big"


class TooManyFiles(Refusal):
    key = "reporting-too-many-files"


class TooManyWords(Refusal):
    key = "shared-too-long"


@dataclass
class ReportDraft:
    words: str = ""
    files: list[GivenFile] = field(default_factory=list)

    @classmethod
    def of(cls, manager: DialogManager) -> "ReportDraft":
        kept: dict[str, Any] = manager.dialog_data.get(_DRAFT, {})
        files = [GivenFile(**{**one, "kind": FileKind(one["kind"])}) for one in kept.get("files", [])]
        return cls(kept.get("words", ""), files)

    def keep(self, manager: DialogManager) -> None:
        manager.dialog_data[_DRAFT] = asdict(self)

    def add(self, message: Message) -> None:
        """Add all of the message or nothing.

        Raises NotForReport, FileTooBig, TooManyFiles, TooManyWords.
        """
        file = _file_of(message)
        said = (message.text or message.caption or "").replace("\x00", "").strip()
        if file is None and not message.text:
            raise NotForReport
        if file is not None and file.size > FILE_LIMIT:
            raise FileTooBig(limit=FILE_LIMIT // 1024**2)
        if file is not None and len(self.files) == FILES_AT_MOST:
            raise TooManyFiles(limit=FILES_AT_MOST)
        words = "\n\n".join(part for part in (self.words, said) if part)
        if len(words) > WORDS_LIMIT:
            raise TooManyWords(limit=WORDS_LIMIT, length=len(words))
        self.words = words
        if file is not None:
            self.files.append(file)


def _file_of(message: Message) -> GivenFile | None:
    """The photo in its largest size, or the document; anything else, also an animation, is no file for a report."""
    if message.content_type == ContentType.PHOTO and message.photo:
        largest = message.photo[-1]
        return GivenFile(FileKind.photo, largest.file_id, "", largest.file_size or 0)
    if message.content_type == ContentType.DOCUMENT and message.document:
        document = message.document
        name = (document.file_name or "")[:NAME_LIMIT]
        return GivenFile(FileKind.document, document.file_id, name, document.file_size or 0)
    return None
