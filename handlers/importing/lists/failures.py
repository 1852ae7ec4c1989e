"""Tells the person who sent a list why it could not be read."""

from collections.abc import Mapping
from typing import Any

from files.lists.limits import MEGABYTE, Limits
from handlers.importing.lists.reading_told import seen_instead
from handlers.shared.speech import Speech
from models.imported_list import ListFailure


def why_unreadable(speech: Speech, why: ListFailure, found: Mapping[str, Any] | None = None) -> str:
    """The sentence for the failure, with the limit that the file exceeded, and what was found where."""
    return "\n".join(filter(None, (_sentence(speech, why, found or {}), seen_instead(speech, found))))


def _sentence(speech: Speech, why: ListFailure, found: Mapping[str, Any]) -> str:
    most = Limits()
    return speech.term(
        why,
        limit=most.lines,
        cells=most.cells,
        area=most.area,
        strings=most.strings,
        row_number=most.row_number,
        text=most.text,
        unpacked=most.unpacked // MEGABYTE,
        memory=most.memory // MEGABYTE,
        seconds=most.seconds,
        line=str(found.get("line") or ""),
    )
