"""What people are told about an event, and when. Reminders and offers carry the start that they speak of: after the
event was moved they are not sent any more.
"""

from collections.abc import Iterable, Set
from datetime import timedelta
from typing import Any

from sqlalchemy import select

from models.attendance import AttendanceNotice
from models.consent import Consent, ConsentKind
from models.event import REGISTERED, Answer, Event, EventLeader, EventNotice, EventState, Registration
from models.event_programme import EventTalk, TalkState
from models.notice import Notice, NoticeState
from services.meetings.notices import remind_at
from services.meetings.rules import DAY_BEFORE, HOUR_BEFORE
from services.notices import Ids, News, Reminder, remind, tell, tell_all, tell_and_schedule
from services.unit_of_work import Act

ASKED_AFTER = timedelta(minutes=30)  # the end of an event


async def remind_who_come(act: Act, event: Event, people: Iterable[int]) -> None:
    """Schedule the reminders of people who come, for the present start, and the question afterwards."""
    moments = (
        (EventNotice.day_before, event.starts_at - DAY_BEFORE),
        (EventNotice.hour_before, event.starts_at - HOUR_BEFORE),
        (AttendanceNotice.afterwards, event.ends_at + ASKED_AFTER),
    )
    told = list(people)
    await remind_at(act, moments, _ids(event), _key(event), told)
    if event.link and event.starts_at - HOUR_BEFORE <= act.now < event.starts_at:
        kind, key = EventNotice.hour_before, _key(event)  # the way in, for those who register in the last hour
        await remind(act, [Reminder(one, kind, _ids(event), act.now, f"{kind}:{key}:{one}") for one in told])


async def remind_organiser(act: Act, event: Event) -> None:
    """A day before the event, tell whoever announced it how many people come."""
    moments = ((EventNotice.organiser, event.starts_at - DAY_BEFORE),)
    await remind_at(act, moments, _ids(event), _key(event), [event.announced_by_id])


async def remind_leaders(act: Act, event: Event, people: Iterable[int]) -> None:
    """A day before the event, tell its leaders how many people come."""
    await remind_at(act, ((EventNotice.leader, event.starts_at - DAY_BEFORE),), _ids(event), _key(event), people)


async def leader_ids(act: Act, event: Event) -> set[int]:
    """Of those who lead it or speak at it."""
    led = select(EventLeader.person_id).where(EventLeader.event_id == event.id)
    approved = EventTalk.event_id == event.id, EventTalk.state == TalkState.approved
    return set(await act.session.scalars(led.union(select(EventTalk.person_id).where(*approved))))


async def _proposers(act: Act, event: Event) -> set[int]:
    """Whose talks for it wait for a decision."""
    waits = EventTalk.event_id == event.id, EventTalk.state == TalkState.waiting
    return set(await act.session.scalars(select(EventTalk.person_id).where(*waits)))


async def tell_of_seat(act: Act, event: Event, kind: EventNotice, person_id: int, **more: str) -> None:
    """An offer, its end, or the end of the waitlist."""
    await tell(act, person_id, kind, {**_ids(event), **more})


async def tell_registered(
    act: Act, event: Event, kind: EventNotice, answers: Iterable[Answer], but: Set[int] = frozenset(), **more: int
) -> set[int]:
    """Tell its leaders, whoever waits for a decision about a talk, and everybody with one of the answers, except the
    acting person and `but`; returns who that is.
    """
    query = select(Registration.person_id).where(
        Registration.event_id == event.id, Registration.answer.in_([*answers]), Registration.person_id != act.me.id
    )
    speaking = await leader_ids(act, event) | await _proposers(act, event)
    people = sorted({*await act.session.scalars(query), *speaking} - {act.me.id} - but)
    ids: Ids = {**_ids(event), **more}
    await tell_and_schedule(act, [News(one, kind, ids) for one in people], [])
    return set(people)


async def tell_invited(act: Act, event: Event, kind: EventNotice, but: set[int], **more: int) -> int:
    """Tell those who got the announcement, are not among `but`, and still agree to mailings; returns how many."""
    agrees = select(Consent.id).where(
        Consent.person_id == Notice.person_id, Consent.kind == ConsentKind.mailings, Consent.ended_at.is_(None)
    )
    query = select(Notice.person_id).where(
        Notice.event_id == event.id,
        Notice.kind == EventNotice.announced,
        Notice.state == NoticeState.sent,
        agrees.exists(),
    )
    people = set(await act.session.scalars(query)) - but - {act.me.id}
    # these ids have another name for the event, since delivery is counted by the notices with `event_id`
    return await tell_all(act, people, kind, {"of_event": event.id, "starts_at": event.starts_at.isoformat(), **more})


async def event_spoken_of(act: Act, ids: dict[str, Any], *, moved: bool = False) -> Event | None:
    """The notice's event, while it is ahead; unless `moved`, only if it still has the start that the notice knows."""
    event = await act.session.get(Event, ids.get("event_id") or ids.get("of_event"))
    if event is None or event.state is not EventState.announced or event.starts_at <= act.now:
        return None
    if moved:
        return event
    # notices of an older version name no start; they stand until the event is changed
    stands = ids["starts_at"] == event.starts_at.isoformat() if "starts_at" in ids else event.sequence == 0
    return event if stands else None


async def event_i_come_to(act: Act, ids: dict[str, Any]) -> Event | None:
    """The same, if the acting person still comes."""
    event = await event_spoken_of(act, ids)
    mine = await act.session.get(Registration, (event.id, act.me.id)) if event is not None else None
    return event if mine is not None and mine.answer is Answer.coming else None


def kinds_that_concern(changed: bool) -> tuple[Answer, ...]:
    """The answers that a change concerns: after a move also those of people who said that they could not come."""
    return (*REGISTERED, Answer.declined) if changed else REGISTERED


def _ids(event: Event) -> Ids:
    return {"event_id": event.id, "starts_at": event.starts_at.isoformat()}


def _key(event: Event) -> str:
    return f"{event.id}:{event.starts_at.isoformat()}"
