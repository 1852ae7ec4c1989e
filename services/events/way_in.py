"""The way into a remote event: each person who comes has an address of their own, which leads on to the event's present
link from an hour before the start until the end. Before that it says when it opens. It leads nowhere when the person
does not come any more, or the event is cancelled or over.
"""

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession
from sqlalchemy.orm import raiseload

from models.event import Answer, Event, EventState, Registration
from models.person import Person
from services.meetings.rules import HOUR_BEFORE


@dataclass(frozen=True, slots=True)
class WayIn:
    person: Person
    event: Event
    is_open: bool


def way_in_opens(event: Event) -> datetime:
    return event.starts_at - HOUR_BEFORE


def way_in_is_open(event: Event, now: datetime) -> bool:
    return bool(event.link) and way_in_opens(event) <= now < event.ends_at


async def way_in_at(session: AsyncSession, key: str, now: datetime) -> WayIn | None:
    """None for a key that leads nowhere. One statement, because anybody on the internet can ask."""
    comes = Registration.answer == Answer.coming, Event.state == EventState.announced, Event.link != ""
    query = (
        select(Person, Event)
        .join(Registration, Registration.person_id == Person.id)
        .join(Event, Event.id == Registration.event_id)
        .where(Registration.way_in_key == key, *comes)
        .options(raiseload(Person.school))
    )
    row = (await session.execute(query)).unique().one_or_none()
    if row is None or row[1].ends_at <= now:
        return None
    return WayIn(row[0], row[1], way_in_is_open(row[1], now))
