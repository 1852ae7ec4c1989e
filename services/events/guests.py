"""Guests come to an event by its link, even without a profile or a role: they give their name and agree that it is
kept.
"""

import hmac
import secrets
from dataclasses import replace

from models.event import REGISTERED, Answer, Event, EventState, Registration
from models.person import Person
from services.audit import record
from services.events.registering import EventBegan, EventCancelled, answer_event
from services.guards import require_coordinator
from services.locks import locked
from services.people.names import Name
from services.people.person import Introduced, introduce
from services.refusals import NotFound, Refusal
from services.unit_of_work import Act

GUEST_MARK = "v_"  # a link is t.me/<bot>?start=v_<event>_<key>
_ID_DIGITS = 9


class GuestLinkWrong(Refusal):
    key = "refusal-guest-link"


async def make_guest_link(act: Act, event_id: int) -> str:
    """What the link says after `start=`; the same each time. Raises NotAllowed, NotFound."""
    require_coordinator(act)
    event = await locked(act, Event, event_id)
    if event is None:
        raise NotFound
    if not event.guest_key:
        event.guest_key = secrets.token_hex(16)
        record(act, "event.guest_link_made", event.id)
    return guest_link_of(event)


def guest_link_of(event: Event) -> str:
    """Empty while there is none."""
    return f"{GUEST_MARK}{event.id}_{event.guest_key}" if event.guest_key else ""


async def close_guest_link(act: Act, event_id: int) -> None:
    """Close the link: nobody registers by it any more, and people who did stay registered. A link made later is
    different. Raises NotAllowed, NotFound.
    """
    require_coordinator(act)
    event = await locked(act, Event, event_id)
    if event is None:
        raise NotFound
    if event.guest_key:
        event.guest_key = ""
        record(act, "event.guest_link_closed", event.id)


async def event_for_guest(act: Act, link: str) -> Event:
    """Raises GuestLinkWrong, EventCancelled, EventBegan."""
    event_id, _, key = link.removeprefix(GUEST_MARK).partition("_")
    if not event_id.isdecimal() or len(event_id) > _ID_DIGITS:
        raise GuestLinkWrong
    event = await act.session.get(Event, int(event_id))
    if event is None or not event.guest_key or not hmac.compare_digest(key.encode(), event.guest_key.encode()):
        raise GuestLinkWrong
    if event.state is not EventState.announced:
        raise EventCancelled
    if event.starts_at <= act.now:
        raise EventBegan
    return event


async def needs_no_link(act: Act, event: Event) -> bool:
    """Whether the acting person sees the event anyway: it is for them, or they are registered or known as its guest."""
    if act.person is None:
        return False
    mine = await act.session.get(Registration, (event.id, act.person.id))
    known = mine is not None and (mine.answer in REGISTERED or mine.as_guest)
    return known or event.is_for(act.person)


async def come_as_guest(act: Act, link: str) -> Registration:
    """Register the acting person, even if the event is not for them. Raises NotAllowed for a visitor, what
    `event_for_guest` and answering raise.
    """
    event = await event_for_guest(act, link)
    mine = await act.session.get(Registration, (event.id, act.me.id))
    if mine is None and not event.is_for(act.me):
        mine = Registration(event_id=event.id, person_id=act.me.id, answer=Answer.declined, answered_at=act.now)
        mine.as_guest, mine.confirmed, mine.person = True, True, act.me
        act.session.add(mine)
        await act.session.flush()
    elif mine is not None and not event.is_for(act.me):
        mine.as_guest = True
    return await answer_event(act, event.id, Answer.coming)


async def introduce_guest(act: Act, link: str, name: Name, language: str, agreed_to: int) -> Registration:
    """Create the record of somebody without one, with their consent to that version of the text, in the city of the
    event; and register them. Raises what `come_as_guest` does.
    """
    event = await event_for_guest(act, link)
    organiser = await act.session.get_one(Person, event.announced_by_id)
    city_id = event.city_id or organiser.city_id
    person = await introduce(act, Introduced(name, city_id, None, None, None, language), agreed_to)
    return await come_as_guest(replace(act, person=person), link)
