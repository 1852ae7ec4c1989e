"""Club meetings and lectures as an invited person sees them: what is coming up, and whether they will attend."""

from dataclasses import dataclass
from datetime import timedelta

from sqlalchemy import func, select

from models.event import Answer, Event, EventNotice, Registration
from services.events.announcing import Delivery, delivery_of
from services.notices import Reminder, remind
from services.refusals import NotAllowed, NotFound, Refusal
from services.unit_of_work import Act

REMINDED_BEFORE = timedelta(hours=24)
REPORTED_FOR = timedelta(days=30)


class EventBegan(Refusal):
    key = "refusal-event-began"
    settled = True


@dataclass(frozen=True, slots=True)
class Seen:
    """An event as one person sees it; `coming` and `declined` count everybody's answers."""

    event: Event
    answer: Answer | None
    may_come: bool
    may_decline: bool
    coming: int
    declined: int
    delivery: Delivery | None


async def coming_events(act: Act) -> list[tuple[Event, Answer | None]]:
    """Upcoming events that the acting person is invited to or is coming to, the nearest first, with their answer.

    Coordinators see all events, followed by those of the past 30 days, for the report. Visitors see none.
    """
    me = act.person
    if me is None:
        return []
    in_charge = me.is_in_charge
    since = act.now - REPORTED_FOR if in_charge else act.now
    answered = select(Registration).where(Registration.person_id == me.id)
    answers = {one.event_id: one.answer for one in await act.session.scalars(answered)}
    events = await act.session.scalars(
        select(Event).where(Event.starts_at > since).order_by(Event.starts_at <= act.now, Event.starts_at, Event.id)
    )
    return [
        (event, answers.get(event.id))
        for event in events
        if in_charge or event.is_for(me) or answers.get(event.id) is Answer.coming
    ]


async def access_event(act: Act, event_id: int) -> tuple[Event, Registration | None]:
    """The event and the acting person's answer. Raises NotFound; NotAllowed when they are not invited."""
    event = await act.session.get(Event, event_id)
    if event is None:
        raise NotFound
    mine = await act.session.get(Registration, (event_id, act.me.id))
    registered = mine is not None and mine.answer is Answer.coming
    if not (registered or event.is_for(act.me) or act.me.is_in_charge):
        raise NotAllowed
    return event, mine


async def seen_event(act: Act, event_id: int) -> Seen:
    """The event as the acting person sees it; coordinators also see its delivery. Raises NotFound, NotAllowed."""
    event, mine = await access_event(act, event_id)
    query = (
        select(Registration.answer, func.count()).where(Registration.event_id == event_id).group_by(Registration.answer)
    )
    counts = {row[0]: row[1] for row in await act.session.execute(query)}
    is_ahead = event.starts_at > act.now
    return Seen(
        event=event,
        answer=mine.answer if mine else None,
        may_come=is_ahead and event.is_for(act.me),
        may_decline=is_ahead and (event.is_for(act.me) or mine is not None),
        coming=counts.get(Answer.coming, 0),
        declined=counts.get(Answer.declined, 0),
        delivery=await delivery_of(act, event_id) if act.me.is_in_charge else None,
    )


async def answer_event(act: Act, event_id: int, answer: Answer) -> Event:
    """Say whether the acting person is coming; the last answer counts. Those who come are reminded 24 hours before.

    Raises NotFound, NotAllowed (only invited people can come), EventBegan.
    """
    event, mine = await access_event(act, event_id)
    if not event.is_for(act.me) and (mine is None or answer is Answer.coming):
        raise NotAllowed
    if event.starts_at <= act.now:
        raise EventBegan
    if mine is None:
        act.session.add(Registration(event_id=event_id, person_id=act.me.id, answer=answer, answered_at=act.now))
    elif mine.answer is not answer:
        mine.answer, mine.answered_at = answer, act.now
    reminded_at = event.starts_at - REMINDED_BEFORE
    if answer is Answer.coming and reminded_at > act.now:
        kind = EventNotice.day_before
        dedupe = f"{kind.value}:{event_id}:{act.me.id}"
        await remind(act, [Reminder(act.me.id, kind, {"event_id": event_id}, reminded_at, dedupe)])
    return event


async def event_to_announce(act: Act, event_id: int) -> Event | None:
    """The event, if it is still ahead and for the acting person; otherwise None."""
    event = await act.session.get(Event, event_id)
    stands = event is not None and event.starts_at > act.now and event.is_for(act.me)
    return event if stands else None


async def event_to_remind(act: Act, event_id: int) -> Event | None:
    """The event, if it has not begun and the acting person is still coming; otherwise None."""
    event = await act.session.get(Event, event_id)
    mine = await act.session.get(Registration, (event_id, act.me.id))
    if event is None or mine is None or mine.answer is not Answer.coming or event.starts_at <= act.now:
        return None
    return event
