"""The audit trail as a file."""

import asyncio
from collections.abc import Sequence

from files.workbook import WorkbookSheet, workbook
from handlers.shared.speech import Speech
from handlers.trail.journal.telling import what_of, who_of
from services.trail.entries import TrailLine

COLUMNS_OF_TRAIL = ("at", "who", "what", "code", "rows", "refused")


async def trail_file(speech: Speech, lines: Sequence[TrailLine]) -> tuple[str, bytes]:
    """Name and content; times are in the reader's zone. Made in a thread, since a long trail takes seconds."""
    headings = [speech.label(f"journal-heading-{name}") for name in COLUMNS_OF_TRAIL]
    sheet = WorkbookSheet(speech.label("journal-sheet"), headings, [_cells(speech, line) for line in lines])
    return "ryadom_audit.xlsx", await asyncio.to_thread(workbook, sheet)


def _cells(speech: Speech, line: TrailLine) -> list[str | int]:
    entry = line.entry
    return [
        f"{speech.local(entry.at):%Y-%m-%d %H:%M:%S}",
        who_of(speech, line),
        what_of(speech, line),
        entry.action,
        "" if entry.rows is None else entry.rows,
        speech.label("journal-refused") if entry.refused else "",
    ]
