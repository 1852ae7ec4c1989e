"""A coordinator changes an event after announcing it, or cancels it. Everybody whom it concerns is told in the same
transaction, once for all that was changed.
"""

from dataclasses import dataclass, replace
from datetime import datetime

from sqlalchemy import delete, func, or_, select, update

from models.attendance import Attendance
from models.event import REGISTERED, TAKES_A_SEAT, Answer, Event, EventChange, EventNotice, EventState, Registration
from models.newer_values import read_as
from models.notice import Notice
from models.person import City, Person, Role
from services.audit import record
from services.events.announcing import EventInPast
from services.events.audience import audience_of
from services.events.calendar import tell_of_event_files
from services.events.checking_in import OPENS_BEFORE
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
from services.events.rhythm import moved_alike
from services.events.seats import offer_free_seats
from services.events.series import hold_series
from services.events.shortening import drop_later_days
from services.guards import require_coordinator
from services.links import check_place
from services.locks import locked
from services.notices import tell_all
from services.refusals import NotAllowed, NotFound, Refusal
from services.unit_of_work import Act

REASON_LIMIT = 300  # code points


class EventChangedMeanwhile(Refusal):
    """Somebody else has changed the event since it was shown."""

    key = "refusal-event-changed"


class TooFewSeats(Refusal):
    """More people come, or are offered a place, (`count`) than there would be places."""

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
    city_id: int | None


def values_of(event: Event | EventChange) -> EventValues:
    """As the event is, or was before a change."""
    return EventValues(**{name: getattr(event, name) for name in EventValues.__slots__})


def is_moved(was: EventValues, now: EventValues) -> bool:
    """Whether people have to decide anew: another time, another place in person, or another city."""
    return (was.starts_at, was.days, was.place, was.city_id) != (now.starts_at, now.days, now.place, now.city_id)


async def cities_in(act: Act, *values: EventValues) -> dict[int, City]:
    """The cities that these values name."""
    named = {one.city_id for one in values if one.city_id is not None}
    return {city.id: city for city in await act.session.scalars(select(City).where(City.id.in_(named)))}


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


async def change_event(act: Act, event_id: int, wanted: EventValues, sequence: int, *, following: bool = False) -> int:
    """Change the event; returns how many people are told. `sequence`: of the event as it was shown. People who come
    keep their places; after a move they are asked again, and open offers are made again for the new time. For another
    city, its people get the announcement, and whoever has answered stays invited. `following`: change the later events
    of its series in the same way; everybody is told once about all of them.

    Raises NotAllowed, NotFound, EventCancelled, EventBegan, EventChangedMeanwhile, EventInPast, BadLink, TooFewSeats.
    """
    series = await hold_series(act, event_id) if following else []
    event = await event_to_change(act, event_id, lock=True)
    if event.sequence != sequence:
        raise EventChangedMeanwhile
    was = values_of(event)
    if wanted == was:
        return 0
    later = [one for one in series if one.id != event.id]
    told, change_id = await _change(act, event, wanted, set(), len(later))
    ids = {"change_id": change_id, "following": len(later)}
    others = await tell_invited(act, event, EventNotice.changed, told, **ids) if is_moved(was, wanted) else 0
    for left, one in enumerate(later, 1):
        alike = _alike(one, was, wanted)
        told |= (await _change(act, one, alike, told, len(later) - left))[0]
    invited = 0 if wanted.city_id == was.city_id else await _invite_the_rest(act, event)
    record(act, "event.changed", event.id)
    return len(told) + others + invited


async def _invite_the_rest(act: Act, event: Event) -> int:
    """Announce it to those whom it is for now and who have neither been told of it nor answered."""
    knows = select(Notice.person_id).where(Notice.event_id == event.id, Notice.kind == EventNotice.announced)
    answered = select(Registration.person_id).where(Registration.event_id == event.id)
    known = {act.me.id, *await act.session.scalars(knows.union(answered))}
    people = await audience_of(act, [read_as(Role, role) for role in event.audience], event.city_id)
    return await tell_all(act, set(people) - known, EventNotice.announced, {"event_id": event.id})


def _alike(event: Event, was: EventValues, wanted: EventValues) -> EventValues:
    """What a later event of the series becomes when the first one is changed: only what was changed there."""
    own = values_of(event)
    changed = {
        name: getattr(wanted, name)
        for name in EventValues.__slots__
        if name != "starts_at" and getattr(wanted, name) != getattr(was, name)
    }
    starts_at = moved_alike(event.starts_at, was.starts_at, wanted.starts_at, event.timezone)
    return replace(own, starts_at=starts_at, **changed)


async def _change(act: Act, event: Event, wanted: EventValues, but: set[int], following: int) -> tuple[set[int], int]:
    """Returns the ids of the people told, without those in `but`, who know already, and the id of the change."""
    was = values_of(event)
    await _require_possible(act, event, wanted)
    change = EventChange(event_id=event.id, changed_by_id=act.me.id, changed_at=act.now)
    for name in EventValues.__slots__:
        setattr(change, name, getattr(was, name))
        setattr(event, name, getattr(wanted, name))
    event.sequence += 1
    act.session.add(change)
    await act.session.flush()
    moved = is_moved(was, wanted)
    if act.now < wanted.starts_at - OPENS_BEFORE:  # who is checked in already came before the doors open
        await act.session.execute(delete(Attendance).where(Attendance.event_id == event.id))
    if moved:
        await _ask_anew(act, event)
    if wanted.city_id is not None and wanted.city_id != was.city_id:
        elsewhere = select(Person.id).where(or_(Person.city_id != wanted.city_id, Person.city_id.is_(None)))
        theirs = Registration.event_id == event.id, Registration.person_id.in_(elsewhere)
        await act.session.execute(update(Registration).where(*theirs).values(as_guest=True))
    ids = {"change_id": change.id, "following": following, "sections": await drop_later_days(act, event)}
    told = await tell_registered(act, event, EventNotice.changed, kinds_that_concern(moved), but, **ids)
    await tell_of_event_files(act, event)
    await offer_free_seats(act, event)
    return told, change.id


async def _require_possible(act: Act, event: Event, wanted: EventValues) -> None:
    if wanted.starts_at <= act.now:
        raise EventInPast
    if wanted.place != event.place:
        check_place(wanted.place)
    if not wanted.title or wanted.days not in DAYS or wanted.minutes <= 0:
        raise NotAllowed
    if wanted.city_id is not None and await act.session.get(City, wanted.city_id) is None:
        raise NotAllowed
    if wanted.capacity is None:
        return
    if not 1 <= wanted.capacity <= SEATS_AT_MOST:
        raise NotAllowed
    taking = (Answer.coming,) if is_moved(values_of(event), wanted) else TAKES_A_SEAT  # a move ends all offers
    taken = Registration.event_id == event.id, Registration.answer.in_(taking)
    count = await act.session.scalar(select(func.count()).select_from(Registration).where(*taken)) or 0
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


async def cancel_event(act: Act, event_id: int, reason: str, *, following: bool = False) -> int:
    """Cancel it, or with `following` also the later events of its series; returns how many people are told why. Raises
    NotAllowed, NotFound, EventCancelled, EventBegan.
    """
    series = await hold_series(act, event_id) if following else []
    event = await event_to_change(act, event_id, lock=True)
    later = [one for one in series if one.id != event.id]
    told = await _cancel(act, event, reason, set(), len(later))
    others = await tell_invited(act, event, EventNotice.cancelled, told, following=len(later))
    for left, one in enumerate(later, 1):
        told |= await _cancel(act, one, reason, told, len(later) - left)
    return len(told) + others


async def _cancel(act: Act, event: Event, reason: str, but: set[int], following: int) -> set[int]:
    event.state, event.cancel_reason, event.due_at = EventState.cancelled, reason[:REASON_LIMIT], None
    event.sequence += 1
    told = await tell_registered(act, event, EventNotice.cancelled, REGISTERED, but, following=following)
    await tell_of_event_files(act, event)
    record(act, "event.cancelled", event.id)
    return told
