"""An event as a file for a calendar: taken by a button, sent anew after each change, and withdrawn when the event is
cancelled or the person does not come after all.
"""

from dataclasses import replace
from datetime import datetime
from typing import Any

from files.calendar_file import CalendarEntry, calendar_file
from handlers.events.attending.way_in import way_in_address
from handlers.shared.addresses import Addresses
from handlers.shared.notices import Addressed, Letter, LetterFile, NoticeView
from handlers.shared.speech import Speech
from models.event import Event, EventNotice, EventState, Registration
from services.events.calendar import is_in_calendar, uid_of_event
from services.unit_of_work import Act


def event_entry(speech: Speech, event: Event, way_in: str, sequence: int, revised_at: datetime) -> CalendarEntry:
    """`way_in`: the person's address of a remote event; the event's link itself is in no file."""
    return CalendarEntry(
        uid=uid_of_event(event),
        sequence=sequence,
        revised_at=revised_at,
        starts_at=event.starts_at,
        ends_at=event.ends_at,
        title=event.title,
        place=event.place or way_in,
        link=way_in,
        words="\n\n".join(one for one in (speech.term(event.kind), event.words) if one),
    )


def event_file(speech: Speech, event: Event, mine: Registration, now: datetime, addresses: Addresses) -> LetterFile:
    cancelled = not is_in_calendar(event, mine)
    way_in = "" if cancelled else way_in_address(addresses, mine, event)
    entry = event_entry(speech, event, way_in, event.sequence + mine.sequence, now)
    name = speech.label("events-calendar-file", day=f"{speech.local(event.starts_at):%d.%m.%Y}")
    return LetterFile(f"{name}.ics", calendar_file(replace(entry, cancelled=cancelled)))


async def write_event_file(act: Act, ids: dict[str, Any], speech: Speech, addresses: Addresses) -> Letter | None:
    """After a change, to whoever has taken the file."""
    event = await act.session.get(Event, ids["event_id"])
    mine = await act.session.get(Registration, (ids["event_id"], act.me.id))
    if event is None or mine is None or not mine.has_file or event.starts_at <= act.now:
        return None
    cancelled = event.state is EventState.cancelled
    what = "cancelled" if cancelled else "changed" if is_in_calendar(event, mine) else "left"
    text = speech.say("events-calendar-changed", what=what, title=event.title)
    return Letter(text, file=event_file(speech, event, mine, act.now, addresses))


VIEWS = (NoticeView(EventNotice.calendar, Addressed(write_event_file)),)
