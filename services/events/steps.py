"""What happens at events without a press: an offer runs out and goes to the next in line, the waitlist ends.

Each step is one transaction that locks the event. It does only what is due, so a step that runs late or twice has the
same outcome.
"""

from sqlalchemy import ColumnElement, Select, and_, func, or_, select

from models.event import TAKES_A_SEAT, Answer, Event, EventNotice, EventState, Registration
from models.person import Person
from services.events.notices import tell_of_seat
from services.events.seats import in_line, offer_free_seats
from services.locks import locked
from services.unit_of_work import Act
from services.waitlists import WAITLIST_ENDS


def events_due(act: Act) -> Select[int]:
    """Events for which something is to be done now."""
    unreachable = (
        select(Registration.event_id)
        .join(Person, Person.id == Registration.person_id)
        .where(Registration.answer == Answer.offered, ~Person.can_be_told)
    )
    query = select(Event.id).where(
        Event.state == EventState.announced,
        Event.starts_at > act.now,
        or_(Event.due_at <= act.now, Event.id.in_(unreachable), _can_offer(act)),
    )
    return query.order_by(Event.id)


def _can_offer(act: Act) -> ColumnElement[bool]:
    """Whether a place is free while somebody waits who can be reached: it became free while they could not."""
    waits = (
        select(Registration.event_id)
        .join(Person, Person.id == Registration.person_id)
        .where(Registration.answer == Answer.waiting, Person.can_be_told)
    )
    taken = select(func.count()).where(Registration.event_id == Event.id, Registration.answer.in_(TAKES_A_SEAT))
    has_free = or_(Event.capacity.is_(None), Event.capacity > taken.correlate(Event).scalar_subquery())
    return and_(Event.starts_at >= act.now + WAITLIST_ENDS, Event.id.in_(waits), has_free)


async def take_event_steps(act: Act, event_id: int) -> None:
    """Do everything that is due for this event now."""
    event = await locked(act, Event, event_id)
    if event is None or event.state is not EventState.announced or act.now >= event.starts_at:
        return
    await _end_offers(act, event)
    await offer_free_seats(act, event)
    if act.now >= event.starts_at - WAITLIST_ENDS:
        for one in await in_line(act, event):
            one.answer, one.answered_at = Answer.declined, act.now
            await tell_of_seat(act, event, EventNotice.waited, one.person_id)
        await offer_free_seats(act, event)


async def _end_offers(act: Act, event: Event) -> None:
    """End offers that have run out. An offer to a person who can no longer be reached is withdrawn, and they keep their
    place in the line.
    """
    for one in await in_line(act, event, Answer.offered):
        if one.offer_until is None or one.offer_until <= act.now:
            one.answer, one.answered_at, one.offer_until = Answer.declined, act.now, None
            await tell_of_seat(act, event, EventNotice.lapsed, one.person_id)
        elif not one.person.can_be_told:
            one.answer, one.offer_until = Answer.waiting, None
