"""Reads each document in a process of its own, which is killed when it takes too long or too much memory."""

import json

from files.confined import NoAnswer, answer_of
from files.documents.limits import MEGABYTE, CannotReadDocument, DocumentLimits, DocumentText, UnreadableDocument

_LONGEST_LINE = 4 * MEGABYTE


class DocumentReaderBroke(Exception):
    """The reader failed by our own fault; the file may be a good document."""


async def read_document(content: bytes, limits: DocumentLimits | None = None) -> DocumentText:
    """Raises CannotReadDocument, DocumentReaderBroke."""
    try:
        line = await answer_of("files.documents.child", limits or DocumentLimits(), content, _LONGEST_LINE)
    except NoAnswer:
        raise CannotReadDocument(UnreadableDocument.too_heavy) from None
    match json.loads(line or b"null"):
        case {"text": str(text), "pages": int(pages), "plain": bool(plain)}:
            return DocumentText(text, pages, plain)
        case {"refused": why}:
            raise CannotReadDocument(UnreadableDocument(why))
        case {"broke": where}:
            raise DocumentReaderBroke(where)
        case _:  # killed by a limit of the operating system
            raise CannotReadDocument(UnreadableDocument.too_heavy)
