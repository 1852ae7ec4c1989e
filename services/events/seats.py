"""The places of an event: how many are free, who waits, and offers to the next in line. What changes them locks the
event first.
"""

from collections.abc import Sequence

from sqlalchemy import func, select

from models.event import TAKES_A_SEAT, Answer, Event, EventNotice, EventState, Registration
from services.events.notices import tell_of_seat
from services.unit_of_work import Act
from services.waitlists import WAITLIST_ENDS, next_offers


async def taken_seats(act: Act, event: Event) -> int:
    """Places of people who come or are offered one."""
    taken = Registration.event_id == event.id, Registration.answer.in_(TAKES_A_SEAT)
    return await act.session.scalar(select(func.count()).select_from(Registration).where(*taken)) or 0


async def has_free_seat(act: Act, event: Event) -> bool:
    return event.capacity is None or await taken_seats(act, event) < event.capacity


async def in_line(act: Act, event: Event, answer: Answer = Answer.waiting) -> Sequence[Registration]:
    """People who wait, or who were offered a place, in the order in which they joined the line."""
    query = select(Registration).where(Registration.event_id == event.id, Registration.answer == answer)
    ordered = query.order_by(Registration.answered_at, Registration.person_id)
    return list(await act.session.scalars(ordered))


async def place_in_line(act: Act, mine: Registration) -> int:
    """The place in the line; 1 for the first who waits."""
    before = (Registration.answered_at < mine.answered_at) | (
        (Registration.answered_at == mine.answered_at) & (Registration.person_id <= mine.person_id)
    )
    waiting = Registration.event_id == mine.event_id, Registration.answer == Answer.waiting
    return await act.session.scalar(select(func.count()).select_from(Registration).where(*waiting, before)) or 0


async def offer_free_seats(act: Act, event: Event) -> None:
    """Offer each free place to the next in line, and plan the event's next step. The caller holds the event."""
    await act.session.flush()
    waiting = await in_line(act, event)
    if waiting and event.state is EventState.announced and event.starts_at > act.now:
        free = len(waiting) if event.capacity is None else event.capacity - await taken_seats(act, event)
        for offer in next_offers(waiting, free, event.starts_at, act.now):
            offer.seat.answer, offer.seat.offer_until = Answer.offered, offer.until
            until = offer.until.isoformat()
            await tell_of_seat(act, event, EventNotice.offered, offer.seat.person_id, until=until)
    await plan_event_step(act, event)


async def plan_event_step(act: Act, event: Event) -> None:
    """Set `due_at` to when an offer ends or the waitlist does."""
    await act.session.flush()
    open_ = event.state is EventState.announced and event.starts_at > act.now
    offered = await in_line(act, event, Answer.offered) if open_ else []
    steps = [one.offer_until for one in offered if one.offer_until is not None]
    if open_ and await in_line(act, event):
        steps.append(event.starts_at - WAITLIST_ENDS)
    event.due_at = min(steps, default=None)
