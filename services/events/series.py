"""Series of events («каждый первый четверг»): separate events that were announced together. One press answers all that
are still ahead, and a coordinator changes or cancels one or all that follow it.
"""

from collections import Counter
from collections.abc import Sequence

from sqlalchemy import ColumnElement, select

from models.event import Answer, Event, EventState, Registration
from services.events.registering import EventBegan, EventCancelled, EventFull, answer_event
from services.locks import locked_all
from services.refusals import NotAllowed, NotFound
from services.unit_of_work import Act


def _from_then(event: Event) -> Sequence[ColumnElement[bool]]:
    return (
        Event.series_key == event.series_key,
        Event.series_key != "",
        Event.state == EventState.announced,
        Event.starts_at >= event.starts_at,
    )


async def series_of(act: Act, event: Event) -> list[Event]:
    """The event and those of its series that follow it, in the order of time; empty when it belongs to none."""
    if not event.series_key:
        return []
    found = await act.session.scalars(select(Event).where(*_from_then(event)).order_by(Event.starts_at, Event.id))
    return [one for one in found if one.starts_at > act.now]


async def series_for_me(act: Act, event: Event) -> list[Event]:
    """Those of `series_of` to which the acting person may come: one of them may have been moved to another city, and a
    guest may know only one.
    """
    series = await series_of(act, event)
    if all(one.is_for(act.me) for one in series):
        return series
    invited = select(Registration.event_id).where(Registration.person_id == act.me.id, Registration.as_guest)
    as_guest = set(await act.session.scalars(invited))
    return [one for one in series if one.is_for(act.me) or one.id in as_guest]


async def hold_series(act: Act, event_id: int) -> list[Event]:
    """The same, locked. Raises NotFound."""
    event = await act.session.get(Event, event_id)
    if event is None:
        raise NotFound
    held = await locked_all(act, Event, *_from_then(event))
    return sorted((one for one in held if one.starts_at > act.now), key=lambda one: (one.starts_at, one.id))


async def to_answer_in_series(act: Act, event: Event) -> int:
    """How many events of the series, from this one on, «Приду на все» would change for the acting person; 0 when that
    is this event only.
    """
    series = await series_for_me(act, event)
    ids = [one.id for one in series]
    mine = select(Registration).where(Registration.person_id == act.me.id, Registration.event_id.in_(ids))
    settled = {
        one.event_id
        for one in await act.session.scalars(mine)
        if one.confirmed and one.answer in (Answer.coming, Answer.waiting)
    }
    left = [one for one in ids if one not in settled]
    return len(left) if left and left != [event.id] else 0


async def answer_series(act: Act, event_id: int, answer: Answer) -> Counter[Answer]:
    """Answer the event and those of its series that follow it; returns how often each answer was recorded. Events
    without a free place or a waitlist, and those that are not for the acting person, are skipped. Raises NotFound, and,
    when nothing was answered, NotAllowed, EventFull, EventBegan or EventCancelled.
    """
    recorded: Counter[Answer] = Counter()
    refused: NotAllowed | EventFull | EventBegan | EventCancelled = EventBegan()
    for event in sorted(await hold_series(act, event_id), key=lambda one: one.id):
        try:
            recorded[(await answer_event(act, event.id, answer)).answer] += 1
        except (NotAllowed, EventFull, EventBegan, EventCancelled) as refusal:
            refused = refusal
    if not recorded:
        raise refused
    return recorded
