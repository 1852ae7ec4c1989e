"""A coordinator changes an event after announcing it, or cancels it. Everybody whom it concerns is told in the same
transaction, once for all that was changed.
"""

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import func, select, update

from models.event import REGISTERED, Answer, Event, EventChange, EventNotice, EventState, Registration
from services.audit import record
from services.events.announcing import EventInPast
from services.events.kinds import DAYS, SEATS_AT_MOST
from services.events.notices import (
    kinds_that_concern,
    leader_ids,
    remind_leaders,
    remind_organiser,
    remind_who_come,
    tell_invited,
    tell_registered,
)
from services.events.registering import EventBegan, EventCancelled
from services.events.seats import offer_free_seats
from services.guards import require_coordinator
from services.locks import locked
from services.refusals import NotAllowed, NotFound, Refusal
from services.unit_of_work import Act

REASON_LIMIT = 300  # code points


class EventChangedMeanwhile(Refusal):
    """Somebody else has changed the event since it was shown."""

    key = "refusal-event-changed"


class TooFewSeats(Refusal):
    """More people come (`count`) than there would be places."""

    key = "refusal-event-seats"


@dataclass(frozen=True, slots=True)
class EventValues:
    """What can be changed after announcing."""

    title: str
    words: str
    starts_at: datetime
    minutes: int
    days: int
    place: str
    link: str
    capacity: int | None


def values_of(event: Event | EventChange) -> EventValues:
    """As the event is, or was before a change."""
    return EventValues(**{name: getattr(event, name) for name in EventValues.__slots__})


def is_moved(was: EventValues, now: EventValues) -> bool:
    """Whether people have to decide anew: another time, or another place in person."""
    return (was.starts_at, was.days, was.place) != (now.starts_at, now.days, now.place)


async def event_to_change(act: Act, event_id: int, *, lock: bool = False) -> Event:
    """Raises NotAllowed, NotFound, EventCancelled, EventBegan."""
    require_coordinator(act)
    event = await locked(act, Event, event_id) if lock else await act.session.get(Event, event_id)
    if event is None:
        raise NotFound
    if event.state is not EventState.announced:
        raise EventCancelled
    if event.starts_at <= act.now:
        raise EventBegan
    return event


async def people_to_tell(act: Act, event: Event) -> int:
    """How many people are registered, besides the acting person."""
    theirs = Registration.event_id == event.id, Registration.person_id != act.me.id
    registered = *theirs, Registration.answer.in_(REGISTERED)
    return await act.session.scalar(select(func.count()).select_from(Registration).where(*registered)) or 0


async def change_event(act: Act, event_id: int, wanted: EventValues, sequence: int) -> int:
    """Change the event; returns how many people are told. `sequence`: of the event as it was shown. Who comes keeps the
    place; after a move they are asked anew, and offers are made anew for the new time.

    Raises NotAllowed, NotFound, EventCancelled, EventBegan, EventChangedMeanwhile, EventInPast, TooFewSeats.
    """
    event = await event_to_change(act, event_id, lock=True)
    if event.sequence != sequence:
        raise EventChangedMeanwhile
    was = values_of(event)
    if wanted == was:
        return 0
    await _require_possible(act, event, wanted)
    change = EventChange(event_id=event.id, changed_by_id=act.me.id, changed_at=act.now)
    for name in EventValues.__slots__:
        setattr(change, name, getattr(was, name))
        setattr(event, name, getattr(wanted, name))
    event.sequence += 1
    act.session.add(change)
    await act.session.flush()
    moved = is_moved(was, wanted)
    if moved:
        await _ask_anew(act, event)
    told = await tell_registered(act, event, EventNotice.changed, kinds_that_concern(moved), change_id=change.id)
    others = await tell_invited(act, event, EventNotice.changed, told, change_id=change.id) if moved else 0
    await offer_free_seats(act, event)
    record(act, "event.changed", event.id)
    return len(told) + others


async def _require_possible(act: Act, event: Event, wanted: EventValues) -> None:
    if wanted.starts_at <= act.now:
        raise EventInPast
    if not wanted.title or wanted.days not in DAYS or wanted.minutes <= 0:
        raise NotAllowed
    if wanted.capacity is None:
        return
    if not 1 <= wanted.capacity <= SEATS_AT_MOST:
        raise NotAllowed
    come = Registration.event_id == event.id, Registration.answer == Answer.coming
    count = await act.session.scalar(select(func.count()).select_from(Registration).where(*come)) or 0
    if wanted.capacity < count:
        raise TooFewSeats(count=count)


async def _ask_anew(act: Act, event: Event) -> None:
    theirs = update(Registration).where(Registration.event_id == event.id)
    await act.session.execute(
        theirs.where(Registration.answer == Answer.offered).values(answer=Answer.waiting, offer_until=None)
    )
    come = Registration.answer == Answer.coming
    await act.session.execute(theirs.where(come, Registration.person_id != act.me.id).values(confirmed=False))
    people = select(Registration.person_id).where(Registration.event_id == event.id, come)
    await remind_who_come(act, event, sorted(await act.session.scalars(people)))
    await remind_organiser(act, event)
    await remind_leaders(act, event, sorted(await leader_ids(act, event)))


async def cancel_event(act: Act, event_id: int, reason: str) -> int:
    """Cancel it; returns how many people are told why. Raises NotAllowed, NotFound, EventCancelled, EventBegan."""
    event = await event_to_change(act, event_id, lock=True)
    event.state, event.cancel_reason, event.due_at = EventState.cancelled, reason[:REASON_LIMIT], None
    event.sequence += 1
    told = await tell_registered(act, event, EventNotice.cancelled, REGISTERED)
    others = await tell_invited(act, event, EventNotice.cancelled, told)
    record(act, "event.cancelled", event.id)
    return len(told) + others
