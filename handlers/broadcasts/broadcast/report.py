"""The report of a broadcast as an .xlsx file: everybody to whom it was sent, and how that ended."""

import asyncio
from collections.abc import Awaitable, Callable, Sequence

from aiogram_dialog import DialogManager

from files.workbook import WorkbookSheet, workbook
from handlers.shared.middleware_data import speech_of, uow_of
from handlers.shared.people import post_of
from handlers.shared.progress import writing_shown
from handlers.shared.speech import Speech
from models.broadcast import Broadcast
from services.broadcasts.reports import Outcome, report_of

_HEADINGS = ("broadcast-heading-name", "broadcast-heading-post", "broadcast-heading-outcome")


async def report_file(speech: Speech, broadcast: Broadcast, outcomes: Sequence[Outcome]) -> tuple[str, bytes]:
    """Name and content. Made in a thread, since a long list takes a second or two."""
    rows = [(one.person.full_name, post_of(speech, one.person), outcome_of(speech, one)) for one in outcomes]
    sheet = WorkbookSheet(speech.label("broadcast-sheet"), [speech.label(key) for key in _HEADINGS], rows)
    return speech.label("broadcast-report-file", number=broadcast.id), await asyncio.to_thread(workbook, sheet)


def outcome_of(speech: Speech, one: Outcome) -> str:
    return speech.label("broadcast-outcome", state=one.state.value)


async def send_report(manager: DialogManager, broadcast_id: int, send: Callable[..., Awaitable[None]]) -> None:
    """Send the file to the acting coordinator. Raises NotAllowed, NotFound."""
    speech = speech_of(manager)
    async with uow_of(manager).write() as act:
        broadcast, outcomes = await report_of(act, broadcast_id)
    async with writing_shown(manager, len(outcomes)):
        name, content = await report_file(speech, broadcast, outcomes)
    await send(manager, name, content, caption="broadcast-report", number=broadcast.id, count=len(outcomes))
