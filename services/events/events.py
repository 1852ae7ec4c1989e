"""Events as an invited person sees them: what is coming up, and whether they will attend."""

from dataclasses import dataclass
from datetime import timedelta

from sqlalchemy import ColumnElement, and_, func, select
from sqlalchemy.orm import joinedload

from models.attendance import Attendance
from models.event import REGISTERED, Answer, Event, EventLeader, EventState, Registration
from models.event_programme import EventTalk, TalkState
from models.person import Person
from models.spelling import plain
from services.alphabet import by_name
from services.events.announcing import Delivery, delivery_of
from services.events.kinds import DAYS
from services.events.seats import place_in_line
from services.guards import require_coordinator
from services.loaded import row_of
from services.refusals import NotAllowed, NotFound
from services.unit_of_work import Act

REPORTED_FOR = timedelta(days=30)
LONGEST = timedelta(days=DAYS.stop)  # of an event


@dataclass(frozen=True, slots=True)
class Seen:
    """An event as one person sees it. `number`: the person's place in the waitlist. `counts`: everybody's answers;
    `confirmed`: who comes and has said so since the event was last moved. `is_open`: it is ahead and not cancelled.
    `leads`: the person leads it or speaks at it. `passed_over`: how many wait in line who cannot be
    told of a free place, as coordinators see it.
    """

    event: Event
    mine: Registration | None
    number: int
    is_open: bool
    may_come: bool
    may_decline: bool
    counts: dict[Answer, int]
    confirmed: int
    delivery: Delivery | None
    leads: bool
    passed_over: int

    @property
    def answer(self) -> Answer | None:
        return self.mine.answer if self.mine else None

    @property
    def coming(self) -> int:
        return self.counts.get(Answer.coming, 0)

    @property
    def declined(self) -> int:
        return self.counts.get(Answer.declined, 0)

    @property
    def free(self) -> int | None:
        """Places left; None when their number is not limited."""
        taken = self.coming + self.counts.get(Answer.offered, 0)
        return None if self.event.capacity is None else max(0, self.event.capacity - taken)


async def coming_events(act: Act) -> list[tuple[Event, Answer | None]]:
    """Upcoming events that the acting person is invited to, is registered for or leads, the nearest first, with their
    answer; before them those that go on now and to which they come or which they lead.

    Coordinators see all events, followed by those of the past 30 days, for the report. Visitors see none.
    """
    me = act.person
    if me is None:
        return []
    in_charge = me.is_in_charge
    since = act.now - (REPORTED_FOR if in_charge else LONGEST)
    answered = select(Registration).where(Registration.person_id == me.id)
    mine = {one.event_id: one for one in await act.session.scalars(answered)}
    answers = {event_id: one.answer for event_id, one in mine.items()}
    known = {event_id for event_id, one in mine.items() if one.answer in REGISTERED or one.as_guest}
    leading = select(EventLeader.event_id).where(EventLeader.person_id == me.id)
    led = set(await act.session.scalars(leading.union(select(EventTalk.event_id).where(_speaks(me.id)))))
    there = led | {event_id for event_id, answer in answers.items() if answer is Answer.coming}
    query = select(Event).where(Event.starts_at > since, Event.state == EventState.announced)
    events = await act.session.scalars(query.order_by(Event.starts_at, Event.id))
    found = [
        (event, answers.get(event.id))
        for event in events
        if in_charge
        or (event.starts_at > act.now and (event.is_for(me) or event.id in known or event.id in led))
        or (event.ends_at > act.now and event.id in there)
    ]
    return sorted(found, key=lambda one: one[0].ends_at <= act.now)


async def access_event(act: Act, event_id: int) -> tuple[Event, Registration | None]:
    """The event and the acting person's answer. Raises NotFound; NotAllowed when they are not invited and do not lead
    it.
    """
    event = await act.session.get(Event, event_id)
    if event is None:
        raise NotFound
    mine = await act.session.get(Registration, (event_id, act.me.id))
    registered = mine is not None and (mine.answer in REGISTERED or mine.as_guest)
    if not (registered or event.is_for(act.me) or act.me.is_in_charge or await leads(act, event_id)):
        raise NotAllowed
    return event, mine


async def leads(act: Act, event_id: int) -> bool:
    """Whether the acting person leads the event or speaks at it."""
    if await act.session.get(EventLeader, (event_id, act.me.id)) is not None:
        return True
    speaks = select(EventTalk.id).where(EventTalk.event_id == event_id, _speaks(act.me.id)).limit(1)
    return await act.session.scalar(speaks) is not None


def _speaks(person_id: int) -> ColumnElement[bool]:
    return and_(EventTalk.person_id == person_id, EventTalk.state == TalkState.approved)


async def seen_event(act: Act, event_id: int) -> Seen:
    """The event as the acting person sees it; coordinators also see its delivery. Raises NotFound, NotAllowed."""
    event, mine = await access_event(act, event_id)
    query = (
        select(Registration.answer, Registration.confirmed, func.count())
        .where(Registration.event_id == event_id)
        .group_by(Registration.answer, Registration.confirmed)
    )
    counts: dict[Answer, int] = {}
    confirmed = 0
    for answer, sure, count in await act.session.execute(query):
        counts[answer] = counts.get(answer, 0) + count
        confirmed += count if answer is Answer.coming and sure else 0
    is_open = event.starts_at > act.now and event.state is EventState.announced
    waits = mine is not None and mine.answer is Answer.waiting
    return Seen(
        event=event,
        mine=mine,
        number=await place_in_line(act, mine) if waits and mine else 0,
        is_open=is_open,
        may_come=is_open and (event.is_for(act.me) or (mine is not None and mine.as_guest)),
        may_decline=is_open and (event.is_for(act.me) or mine is not None),
        counts=counts,
        confirmed=confirmed,
        delivery=await delivery_of(act, event_id) if act.me.is_in_charge else None,
        leads=await leads(act, event_id),
        passed_over=await _passed_over(act, event_id) if act.me.is_in_charge else 0,
    )


async def _passed_over(act: Act, event_id: int) -> int:
    """How many of those in line keep their turn without an offer, because the bot cannot write to them."""
    query = select(func.count()).select_from(Registration).join(Person, Person.id == Registration.person_id)
    waits = Registration.event_id == event_id, Registration.answer == Answer.waiting
    return await act.session.scalar(query.where(*waits, ~Person.can_be_told)) or 0


@dataclass(frozen=True, slots=True)
class Answered:
    """One person's answer, and whether they came."""

    registration: Registration
    came: bool


async def answers_to(act: Act, event_id: int, words: str = "") -> list[Answered]:
    """Answers of everybody in whose name or school the words are: first those who come, each group by name. For
    coordinators and the event's leaders. Raises NotAllowed.
    """
    if not await leads(act, event_id):
        require_coordinator(act)
    query = select(Registration).where(Registration.event_id == event_id).order_by(Registration.person_id)
    query = query.options(joinedload(Registration.person).selectinload(Person.roles))
    there = set(await act.session.scalars(select(Attendance.person_id).where(Attendance.event_id == event_id)))
    found = [one for one in await act.session.scalars(query) if _is_sought(one.person, words)]
    order = [*Answer]
    found.sort(key=lambda one: (order.index(one.answer) if one.answer in order else len(order), by_name(one.person)))
    return [Answered(one, one.person_id in there) for one in found]


def _is_sought(person: Person, words: str) -> bool:
    return plain(words) in plain(f"{person.full_name} {person.school.name if person.school else ''}")


async def event_to_announce(act: Act, event_id: int) -> Event | None:
    """The event, if it is still ahead and for the acting person; otherwise None."""
    event = await row_of(act, Event, event_id)
    stands = event is not None and event.state is EventState.announced and event.starts_at > act.now
    return event if stands and event is not None and event.is_for(act.me) else None
