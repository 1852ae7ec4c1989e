"""Talks that people propose for a conference, an away session or a training (заявка на выступление). A coordinator
approves one, and then its author stands in the programme, or declines it with a reason.
"""

from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import Select, func, select

from models.event import Event, EventState
from models.event_programme import EventSection, EventTalk, TalkNotice, TalkState
from models.person import Person
from services.audit import record
from services.daily_limit import require_not_too_often
from services.events.changing import event_to_change
from services.events.events import access_event
from services.events.notices import remind_leaders
from services.events.registering import EventBegan, EventCancelled
from services.guards import require_coordinator
from services.home.waiting import of_person
from services.locks import locked
from services.notices import tell, tell_coordinators
from services.refusals import AlreadyDecided, NotAllowed, NotFound, Refusal
from services.unit_of_work import Act

TALK_TITLE_LIMIT, TALK_LIMIT, TALK_REPLY_LIMIT = 120, 600, 300  # code points
TALKS_AT_MOST = 2  # of one person at one event that wait or are approved
TALKS_A_DAY = 6
TALK_DECIDED_WITHIN = timedelta(days=5)
OPEN_TALKS = (TalkState.waiting, TalkState.approved)


class TooManyTalks(Refusal):
    """The person has already proposed the maximum number (`count`) for this event."""

    key = "refusal-talks"


class TalkDecided(AlreadyDecided):
    key = "refusal-talk-decided"


def takes_talks(event: Event, now: datetime) -> bool:
    """Talks are proposed for events of several days that are still ahead."""
    return event.days > 1 and event.state is EventState.announced and event.starts_at > now


async def propose_talk(act: Act, event_id: int, title: str, words: str, key: str) -> EventTalk:
    """Calling it again with the same `key` returns the existing talk.

    Raises NotFound, NotAllowed (not invited), EventCancelled, EventBegan, TooManyTalks, TooOften.
    """
    event, _ = await access_event(act, event_id)
    if event.state is not EventState.announced:
        raise EventCancelled
    if event.days == 1:
        raise NotAllowed
    if event.starts_at <= act.now:
        raise EventBegan
    mine = EventTalk.person_id == act.me.id
    known = await act.session.scalar(select(EventTalk).where(mine, EventTalk.key == key))
    if known is not None:
        return known
    open_ = EventTalk.event_id == event_id, EventTalk.state.in_(OPEN_TALKS)
    if (
        await act.session.scalar(select(func.count()).select_from(EventTalk).where(mine, *open_)) or 0
    ) >= TALKS_AT_MOST:
        raise TooManyTalks(count=TALKS_AT_MOST)
    await require_not_too_often(act, EventTalk.proposed_at, mine, TALKS_A_DAY)
    talk = EventTalk(
        event_id=event_id,
        person_id=act.me.id,
        title=title[:TALK_TITLE_LIMIT],
        words=words[:TALK_LIMIT],
        proposed_at=act.now,
        state=TalkState.waiting,
        key=key,
    )
    act.session.add(talk)
    await act.session.flush()
    await tell_coordinators(act, TalkNotice.arrived, {"talk_id": talk.id})
    return talk


async def my_talks(act: Act, event_id: int) -> list[EventTalk]:
    query = select(EventTalk).where(EventTalk.event_id == event_id, EventTalk.person_id == act.me.id)
    return list(await act.session.scalars(query.order_by(EventTalk.id)))


async def my_talk(act: Act, talk_id: int) -> EventTalk:
    """Raises NotFound."""
    talk = await act.session.get(EventTalk, talk_id)
    if talk is None or talk.person_id != act.me.id:
        raise NotFound
    return talk


async def talk_to_decide(act: Act, talk_id: int, *, lock: bool = False) -> EventTalk:
    """Raises NotAllowed (also for one's own), NotFound, TalkDecided, EventCancelled, EventBegan."""
    require_coordinator(act)
    talk = await (locked(act, EventTalk, talk_id) if lock else act.session.get(EventTalk, talk_id))
    if talk is None:
        raise NotFound
    if talk.person_id == act.me.id:
        raise NotAllowed
    if talk.state is not TalkState.waiting:
        raise TalkDecided
    if talk.event.state is not EventState.announced:
        raise EventCancelled
    if talk.event.starts_at <= act.now:
        raise EventBegan
    return talk


async def approve_talk(act: Act, talk_id: int, section_id: int | None = None) -> EventTalk:
    """Put the speaker into the programme, into a section or without one. The speaker is told, and from now on gets the
    same notices of changes as the event's leaders. Raises what `talk_to_decide` does; NotFound.
    """
    talk = await talk_to_decide(act, talk_id, lock=True)
    await _place(act, talk, section_id)
    _decide(act, talk, TalkState.approved, "")
    await remind_leaders(act, talk.event, [talk.person_id])
    await tell(act, talk.person_id, TalkNotice.approved, {"talk_id": talk.id})
    record(act, "event.talk_approved", talk.event_id)
    return talk


async def decline_talk(act: Act, talk_id: int, reason: str) -> EventTalk:
    """The author reads the reason. Raises what `talk_to_decide` does."""
    talk = await talk_to_decide(act, talk_id, lock=True)
    _decide(act, talk, TalkState.declined, reason[:TALK_REPLY_LIMIT])
    await tell(act, talk.person_id, TalkNotice.declined, {"talk_id": talk.id})
    record(act, "event.talk_declined", talk.event_id)
    return talk


async def _place(act: Act, talk: EventTalk, section_id: int | None) -> None:
    if section_id is not None:
        section = await act.session.get(EventSection, section_id)
        if section is None or section.event_id != talk.event_id:
            raise NotFound
    talk.section_id = section_id


async def my_open_talk(act: Act, talk_id: int, *, lock: bool = False) -> EventTalk:
    """One's own talk that waits or stands in the programme of an event ahead. Raises NotFound, TalkDecided,
    EventCancelled, EventBegan.
    """
    talk = await (locked(act, EventTalk, talk_id) if lock else act.session.get(EventTalk, talk_id))
    if talk is None or talk.person_id != act.me.id:
        raise NotFound
    if talk.state not in OPEN_TALKS:
        raise TalkDecided
    if talk.event.state is not EventState.announced:
        raise EventCancelled
    if talk.event.starts_at <= act.now:
        raise EventBegan
    return talk


async def give_up_talk(act: Act, talk_id: int) -> EventTalk:
    """The author will not speak; coordinators are told. Raises what `my_open_talk` does."""
    talk = await my_open_talk(act, talk_id, lock=True)
    talk.section_id = None
    _decide(act, talk, TalkState.withdrawn, "")
    await tell_coordinators(act, TalkNotice.given_up, {"talk_id": talk.id})
    return talk


async def approved_talks(act: Act, event_id: int) -> list[EventTalk]:
    """Of an event that can still be changed. Raises what `event_to_change` does."""
    await event_to_change(act, event_id)
    query = select(EventTalk).where(EventTalk.event_id == event_id, EventTalk.state == TalkState.approved)
    return list(await act.session.scalars(query.order_by(EventTalk.id)))


async def approved_talk(act: Act, talk_id: int, *, lock: bool = False) -> EventTalk:
    """Raises NotFound, TalkDecided, and what `event_to_change` does."""
    require_coordinator(act)
    talk = await (locked(act, EventTalk, talk_id) if lock else act.session.get(EventTalk, talk_id))
    if talk is None:
        raise NotFound
    await event_to_change(act, talk.event_id)
    if talk.state is not TalkState.approved:
        raise TalkDecided
    return talk


async def place_talk(act: Act, talk_id: int, section_id: int | None) -> EventTalk:
    """Put an approved talk into another section, or into none. Its author is told. Raises what `approved_talk` does."""
    talk = await approved_talk(act, talk_id, lock=True)
    if talk.section_id != section_id:
        await _place(act, talk, section_id)
        await _tell_author(act, talk, TalkNotice.placed)
        record(act, "event.talk_placed", talk.event_id)
    return talk


async def withdraw_talk(act: Act, talk_id: int, reason: str) -> EventTalk:
    """Take an approved talk out of the programme. Its author reads the reason. Raises what `approved_talk` does."""
    talk = await approved_talk(act, talk_id, lock=True)
    talk.section_id = None
    _decide(act, talk, TalkState.withdrawn, reason[:TALK_REPLY_LIMIT])
    await _tell_author(act, talk, TalkNotice.withdrawn)
    record(act, "event.talk_withdrawn", talk.event_id)
    return talk


async def _tell_author(act: Act, talk: EventTalk, kind: TalkNotice) -> None:
    if talk.person_id != act.me.id:
        await tell(act, talk.person_id, kind, {"talk_id": talk.id})


def _decide(act: Act, talk: EventTalk, state: TalkState, reply: str) -> None:
    talk.state, talk.reply, talk.decided_by_id, talk.decided_at = state, reply, act.me.id, act.now


def talks_waiting(act: Act) -> Select[Any]:
    """Talks, for events that are still ahead, that the acting coordinator may decide on."""
    waits = EventTalk.state == TalkState.waiting, EventTalk.person_id != act.me.id
    ahead = Event.state == EventState.announced, Event.starts_at > act.now
    about = of_person(EventTalk.id, EventTalk.proposed_at, EventTalk.title)
    joined = about.join(Person, Person.id == EventTalk.person_id).join(Event, Event.id == EventTalk.event_id)
    return joined.where(*waits, *ahead)
