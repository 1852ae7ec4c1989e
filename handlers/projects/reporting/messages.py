"""Messages that can become a part of a report."""

from aiogram.enums import ContentType
from aiogram.types import Message

from handlers.shared.documents import name_of_file
from models.report import PartKind
from models.spelling import legible
from services.projects.report_rules import GivenPart
from services.refusals import Refusal


class NotForReport(Refusal):
    """Neither a text nor a photo nor a document."""

    key = "reporting-only-words-and-files"


def part_of(message: Message) -> GivenPart:
    """The text, the photo in its largest size, or the document; with its caption. Raises NotForReport, also for an
    animation.
    """
    said = legible(message.text or message.caption or "").strip()
    if message.content_type == ContentType.PHOTO and message.photo:
        largest = message.photo[-1]
        return GivenPart(PartKind.photo, said, largest.file_id, size=largest.file_size or 0)
    if message.content_type == ContentType.DOCUMENT and message.document:
        document = message.document
        name = name_of_file(document)
        return GivenPart(PartKind.document, said, document.file_id, name, document.file_size or 0)
    if message.text and said:
        return GivenPart(PartKind.words, said)
    raise NotForReport
