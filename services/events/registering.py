"""People say whether they come to an event; when all places are taken they wait in line. Each is one transaction that
locks the event first, so of several people exactly one gets the last place.
"""

from collections.abc import Collection

from sqlalchemy import delete, select, update

from models.event import Answer, Event, EventLeader, EventNotice, EventState, Registration
from models.event_programme import EventSection, EventTalk, SectionChoice, TalkState
from services.entry.codes import new_code
from services.events.calendar import tell_of_my_file
from services.events.notices import remind_who_come
from services.events.seats import has_free_seat, offer_free_seats, plan_event_step
from services.locks import locked, locked_all
from services.notices import tell_coordinators
from services.refusals import AlreadyDecided, NotAllowed, NotFound, Refusal
from services.unit_of_work import Act
from services.waitlists import WAITLIST_ENDS


class EventBegan(Refusal):
    key = "refusal-event-began"
    settled = True


class EventCancelled(AlreadyDecided):
    key = "refusal-event-cancelled"


class EventFull(Refusal):
    """All places are taken, and it is too late to wait for one."""

    key = "refusal-event-full"


async def answer_event(act: Act, event_id: int, answer: Answer) -> Registration:
    """Say whether the acting person is coming; the last answer counts. Without a free place they wait in line; an
    offered place is taken. Those who come are reminded.

    Raises NotFound, NotAllowed (only invited people can come), EventCancelled, EventBegan, EventFull.
    """
    event = await locked(act, Event, event_id)
    if event is None:
        raise NotFound
    mine = await act.session.get(Registration, (event_id, act.me.id))
    invited = event.is_for(act.me) or (mine is not None and mine.as_guest)
    if not invited and (mine is None or answer is Answer.coming):
        raise NotAllowed
    if event.state is not EventState.announced:
        raise EventCancelled
    if event.starts_at <= act.now:
        raise EventBegan
    if mine is None:
        mine = Registration(event_id=event_id, person_id=act.me.id, answer=Answer.declined, answered_at=act.now)
        mine.person, mine.confirmed = act.me, True
        if answer is Answer.coming:
            await _come(act, event, mine)
        act.session.add(mine)
        await plan_event_step(act, event)
    elif answer is Answer.coming:
        await _come(act, event, mine)
        await plan_event_step(act, event)
    elif mine.answer is not Answer.declined:
        mine.answer, mine.answered_at, mine.offer_until = Answer.declined, act.now, None
        await tell_of_my_file(act, event, mine)
        of_event = select(EventSection.id).where(EventSection.event_id == event_id)
        mine_there = SectionChoice.person_id == act.me.id, SectionChoice.section_id.in_(of_event)
        await act.session.execute(delete(SectionChoice).where(*mine_there))
        await offer_free_seats(act, event)
    return mine


async def _come(act: Act, event: Event, mine: Registration) -> None:
    mine.confirmed = True
    mine.way_in_key = mine.way_in_key or new_code()
    if mine.answer in (Answer.coming, Answer.waiting):
        return
    held = mine.answer is Answer.offered and mine.offer_until is not None and mine.offer_until > act.now
    mine.offer_until = None
    if held or await has_free_seat(act, event):
        mine.answer, mine.answered_at = Answer.coming, act.now
        if mine.has_file:
            await tell_of_my_file(act, event, mine)
        await remind_who_come(act, event, [act.me.id])
    elif event.starts_at - act.now <= WAITLIST_ENDS:
        raise EventFull
    else:
        mine.answer, mine.answered_at = Answer.waiting, act.now


async def hold_events_of(act: Act, people: Collection[int]) -> None:
    """Lock every coming event to which these people have answered."""
    theirs = select(Registration.event_id).where(Registration.person_id.in_(people))
    await locked_all(act, Event, Event.id.in_(theirs), Event.starts_at > act.now)


async def leave_all_events(act: Act) -> None:
    """The acting person is being erased: remove their answers to coming events, which the caller has locked, and that
    they lead one. Coordinators are told where somebody who leads or speaks is missing now. Their places go to the next
    in line. Their address of an event that goes on now leads nowhere.
    """
    keys = update(Registration).where(Registration.person_id == act.me.id, Registration.way_in_key.is_not(None))
    await act.session.execute(keys.values(way_in_key=None))
    ahead = select(Event.id).where(Event.starts_at > act.now)
    led = select(EventLeader.event_id).where(EventLeader.person_id == act.me.id)
    spoken = select(EventTalk.event_id).where(EventTalk.person_id == act.me.id, EventTalk.state == TalkState.approved)
    lacking = Event.id.in_(led.union(spoken)), Event.state == EventState.announced, Event.starts_at > act.now
    for event_id in list(await act.session.scalars(select(Event.id).where(*lacking).order_by(Event.id))):
        await tell_coordinators(act, EventNotice.host_gone, {"event_id": event_id})
    leads = EventLeader.person_id == act.me.id, EventLeader.event_id.in_(ahead)
    await act.session.execute(delete(EventLeader).where(*leads))
    mine = select(Registration, Event).join(Event, Event.id == Registration.event_id)
    mine = mine.where(Registration.person_id == act.me.id, Event.starts_at > act.now).order_by(Event.id)
    for registration, event in (await act.session.execute(mine)).unique().all():
        await act.session.delete(registration)
        await offer_free_seats(act, event)
