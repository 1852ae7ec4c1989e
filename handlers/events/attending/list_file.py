"""Who comes to an event, as an .xlsx file: with school and roles, and whether they came."""

import asyncio

from files.workbook import WorkbookSheet, workbook
from handlers.shared.people import name_of
from handlers.shared.speech import Speech
from models.event import Event
from services.events.events import Answered


async def answers_file(speech: Speech, event: Event, answers: list[Answered]) -> tuple[str, bytes]:
    """The file's name and content. Made in a thread, since a long list takes a second or two."""
    headings = speech.label("events-headings").split("|")
    rows = [
        [
            name_of(speech, one.registration.person),
            one.registration.person.school.name if one.registration.person.school else "",
            ", ".join(sorted(speech.term(grant.role) for grant in one.registration.person.roles))
            or speech.label("events-guest"),
            speech.term(one.registration.answer),
            "✓" if one.came else "",
        ]
        for one in answers
    ]
    day = speech.local(event.starts_at).date()
    name = speech.label("events-file", day=day.isoformat())
    return name, await asyncio.to_thread(workbook, WorkbookSheet(speech.label("events-sheet"), headings, rows))
