"""Reads each document in a process of its own, which is killed when it takes too long or too much memory."""

import asyncio
import json
from contextlib import suppress
from dataclasses import asdict

from files.confined import confined_child
from files.documents.limits import MEGABYTE, CannotReadDocument, DocumentLimits, DocumentText, UnreadableDocument

_LONGEST_LINE = 4 * MEGABYTE


class DocumentReaderBroke(Exception):
    """The reader failed by our own fault; the file may be a good document."""


async def read_document(content: bytes, limits: DocumentLimits | None = None) -> DocumentText:
    """Raises CannotReadDocument, DocumentReaderBroke."""
    bounds = limits or DocumentLimits()
    async with confined_child("files.documents.child", asdict(bounds), _LONGEST_LINE) as child:
        assert child.stdin is not None
        assert child.stdout is not None
        try:
            async with asyncio.timeout(bounds.patience):
                with suppress(ConnectionError):  # it has ended; what it wrote before is still to be read
                    child.stdin.write(content)
                    await child.stdin.drain()
                child.stdin.close()
                line = await child.stdout.readline()
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
