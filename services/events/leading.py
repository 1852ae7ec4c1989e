"""Which mentors lead an event, as coordinators record it. A mentor's lectures and master classes count as the mentor's
work.
"""

from dataclasses import dataclass

from sqlalchemy import delete, func, select

from models.connection.database import insert_new
from models.event import Event, EventLeader, EventNotice, EventState
from models.person import ERASED, Person
from models.profile import ApplicationState, MentorProfile
from services.audit import record
from services.events.notices import remind_leaders
from services.guards import require_coordinator
from services.notices import tell
from services.refusals import NotFound
from services.unit_of_work import Act


@dataclass(frozen=True, slots=True)
class Led:
    """How many events a mentor has led that are over, and the title of the last one."""

    count: int
    last: str


async def leaders_of(act: Act, event_id: int) -> list[Person]:
    """By name, without those who have been erased."""
    query = select(Person).join(EventLeader, EventLeader.person_id == Person.id).where(Person.surname != ERASED)
    return list(await act.session.scalars(query.where(EventLeader.event_id == event_id).order_by(Person.in_order)))


async def led_by(act: Act, mentor_id: int) -> Led | None:
    """None when they have led nothing yet."""
    took_place = Event.state == EventState.announced, Event.starts_at <= act.now
    over = EventLeader.person_id == mentor_id, *took_place
    led = select(Event.title, func.count().over()).join(EventLeader, EventLeader.event_id == Event.id).where(*over)
    row = (await act.session.execute(led.order_by(Event.starts_at.desc()).limit(1))).one_or_none()
    return Led(row[1], row[0]) if row else None


async def add_leader(act: Act, event_id: int, mentor_id: int) -> None:
    """The leader is told, unless the event is over. Raises NotAllowed; NotFound when there is no such event or approved
    mentor.
    """
    require_coordinator(act)
    event = await act.session.get(Event, event_id)
    profile = await act.session.get(MentorProfile, mentor_id)
    if event is None or profile is None or profile.state is not ApplicationState.approved:
        raise NotFound
    if await insert_new(act.session, EventLeader, [{"event_id": event_id, "person_id": mentor_id}]):
        record(act, "event.leader_added", event_id)
        if event.state is EventState.announced and event.starts_at > act.now and mentor_id != act.me.id:
            await tell(act, mentor_id, EventNotice.leading, {"event_id": event_id})
            await remind_leaders(act, event, [mentor_id])


async def remove_leader(act: Act, event_id: int, mentor_id: int) -> None:
    """The mentor is told, unless the event is over. Raises NotAllowed, NotFound."""
    require_coordinator(act)
    event = await act.session.get(Event, event_id)
    theirs = EventLeader.event_id == event_id, EventLeader.person_id == mentor_id
    gone = (await act.session.execute(delete(EventLeader).where(*theirs).returning(EventLeader.person_id))).all()
    if event is None or not gone:
        raise NotFound
    record(act, "event.leader_removed", event_id)
    if event.state is EventState.announced and event.starts_at > act.now and mentor_id != act.me.id:
        await tell(act, mentor_id, EventNotice.led_no_more, {"event_id": event_id})
