"""A conference and a lecture that are over; a conference with its programme, a series of club meetings, a lecture and a
master class with a waitlist to come.
"""

from datetime import UTC, datetime, time, timedelta
from random import Random

from sqlalchemy import insert, select

from bot.demo.conference import write_channel, write_programme
from bot.demo.event_words import EventWords
from bot.demo.past import MOSCOW, Past, chance_of
from models.attendance import Attendance
from models.event import Answer, Event, EventKind, EventLeader, Registration
from models.person import Person, RoleGrant
from services.broadcasts.channel_posts import also_in_channel
from services.events.announcing import EventDraft, announce
from services.events.kinds import usual_minutes
from services.events.registering import answer_event
from services.events.suggesting import ProposalDraft, propose_event
from services.people.roles import read_roles

_LED = (EventKind.lecture, EventKind.master_class)
HOLIDAYS_END = 9  # of January


async def write_events(past: Past, coordinator: Person, mentor: Person, mentee: Person) -> None:
    """The ready mentor accepts events for mentors; of the other people with a chat some stand in line for a full event,
    and the rest have not answered yet.
    """
    await write_channel(past)
    for words in past.words.story.events:
        chance = chance_of(f"events:{words.key}")
        announced_at = past.now + timedelta(days=words.announced)
        act = past.act(announced_at, coordinator)
        event = await announce(act, _draft(past, words), words.key)
        if words.kind in _LED:
            await past.insert_rows(EventLeader, [{"event_id": event.id, "person_id": mentor.id}])
        people = await past.session.scalars(
            select(Person)
            .join(RoleGrant, RoleGrant.person_id == Person.id)
            .where(RoleGrant.role.in_(words.audience), Person.telegram_id.is_(None))
            .distinct()
            .order_by(Person.id)
        )
        answering = chance.sample(list(people), words.coming + words.declined)
        if event.is_for(mentor):
            answering[0] = mentor
        if words.capacity is not None and words.coming > words.capacity:
            line = slice(words.capacity, words.coming)
            answering[line] = chance.sample(await _with_a_chat(past, words, mentee), words.coming - words.capacity)
        await read_roles(act, *answering)
        if event.starts_at <= past.now:
            await _write_answers(past, event, answering, words, chance)
        else:
            await _answer(past, event, announced_at, answering, words.coming, chance)
        if words.sections:
            await write_programme(past, event, words, coordinator, mentor, mentee)
        if words.in_channel:
            await also_in_channel(past.act(past.now, coordinator), event_id=event.id)
    await write_proposal(past, mentor)
    await _make_ways_in_the_same(past)


async def _with_a_chat(past: Past, words: EventWords, mentee: Person) -> list[Person]:
    """People of the event's audience who can be offered a freed place, without the ready mentee."""
    query = select(Person).join(RoleGrant, RoleGrant.person_id == Person.id).distinct().order_by(Person.id)
    reached = Person.can_be_told, Person.id != mentee.id
    return list(await past.session.scalars(query.where(RoleGrant.role.in_(words.audience), *reached)))


async def _write_answers(past: Past, event: Event, people: list[Person], words: EventWords, chance: Random) -> None:
    """In bulk: nobody is reminded of an event that is over."""
    since = event.announced_at
    answers = [
        {
            "event_id": event.id,
            "person_id": person.id,
            "answer": Answer.coming if number < words.coming else Answer.declined,
            "answered_at": since + (event.starts_at - since) * chance.uniform(0.01, 0.9),
            "confirmed": True,
        }
        for number, person in enumerate(people)
    ]
    await past.session.execute(insert(Registration), answers)
    for day, count in enumerate(words.came, 1):
        arrived = event.starts_at + timedelta(days=day - 1)
        rows = [
            {
                "event_id": event.id,
                "person_id": person.id,
                "day": day,
                "came_at": arrived - timedelta(minutes=chance.randrange(40)),
                "scanned": True,
            }
            for person in people[:count]
        ]
        await past.session.execute(insert(Attendance), rows)


async def _answer(past: Past, event: Event, since: datetime, people: list[Person], coming: int, chance: Random) -> None:
    until = min(event.starts_at, past.now)
    for number, person in enumerate(people):
        moment = since + (until - since) * chance.uniform(0.01, 0.9)
        answer = Answer.coming if number < coming else Answer.declined
        await answer_event(past.act(moment, person), event.id, answer)


def on_working_day(past: Past, days: int, minute: int) -> datetime:
    """That many days from the present, but not in the holidays of January; on the Monday after a weekend."""
    day = (past.now.astimezone(MOSCOW) + timedelta(days=days)).date()
    if day.month == 1 and day.day < HOLIDAYS_END:
        day = day.replace(day=HOLIDAYS_END)
    day += timedelta(days=(7 - day.weekday()) % 7 if day.weekday() > 4 else 0)
    return datetime.combine(day, time(minute // 60, minute % 60), MOSCOW).astimezone(UTC)


def _draft(past: Past, words: EventWords) -> EventDraft:
    starts_at = on_working_day(past, words.days, words.minute)
    audience = tuple(words.audience)
    return EventDraft(
        words.kind,
        words.title,
        starts_at,
        words.place,
        words.link,
        words.words,
        audience,
        minutes=usual_minutes(words.kind),
        days=max(words.lasts, len(words.came)),
        capacity=words.capacity,
        rhythm=words.rhythm,
        times=words.times,
    )


async def write_proposal(past: Past, mentor: Person) -> None:
    """A master class of the ready mentor waits for a coordinator."""
    words = past.words.story.proposal
    starts_at = on_working_day(past, words.days, words.minute)
    draft = ProposalDraft(EventKind.master_class, words.title, words.words, starts_at, words.place)
    await propose_event(past.act(past.now + timedelta(days=words.proposed), mentor), draft, "demo")


async def _make_ways_in_the_same(past: Past) -> None:
    """The same moment gives the same rows. These keys open nothing but the local demo."""
    chance = chance_of("ways in")
    made = select(Registration).where(Registration.way_in_key.is_not(None))
    ordered = made.order_by(Registration.event_id, Registration.person_id)
    for one in (await past.session.scalars(ordered)).unique():
        one.way_in_key = f"{chance.getrandbits(96):024x}"
