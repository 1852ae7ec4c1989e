"""Reads each document in a process of its own, which is killed when it takes too long or too much memory."""

import asyncio
import json
from dataclasses import asdict

from files.confined import confined_child, give
from files.documents.limits import MEGABYTE, CannotReadDocument, DocumentLimits, DocumentText, UnreadableDocument

_LONGEST_LINE = 4 * MEGABYTE


class DocumentReaderBroke(Exception):
    """The reader failed by our own fault; the file may be a good document."""


async def read_document(content: bytes, limits: DocumentLimits | None = None) -> DocumentText:
    """Raises CannotReadDocument, DocumentReaderBroke."""
    bounds = limits or DocumentLimits()
    async with confined_child("files.documents.child", asdict(bounds), _LONGEST_LINE) as child:
        try:
            async with asyncio.timeout(bounds.patience):
                line = await (await give(child, content)).readline()
        except (TimeoutError, ValueError):  # ValueError: the line is longer than the limit
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
