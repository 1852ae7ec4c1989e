"""Tells the person who sent a list why it could not be read."""

from files.lists.limits import MEGABYTE, Limits
from handlers.shared.speech import Speech
from models.imported_list import ListFailure


def why_unreadable(speech: Speech, why: ListFailure) -> str:
    """The sentence for the failure, with the limit that the file exceeded."""
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
    )
