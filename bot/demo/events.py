"""A lecture that is over, a club meeting and a lecture to come, announced and answered by the services."""

from datetime import UTC, datetime, time, timedelta
from random import Random

from sqlalchemy import select

from bot.demo.past import MOSCOW, Past, chance_of
from bot.demo.words import EventWords
from models.event import Answer, Event, EventKind
from models.person import Person
from services.events.announcing import EventDraft, announce
from services.events.audience import audience_of
from services.events.events import answer_event
from services.events.leading import add_leader


async def write_events(past: Past, coordinator: Person, mentor: Person) -> None:
    """The ready mentor accepts events for mentors; the other people with a chat have not answered yet."""
    chance = chance_of("events")
    for words in past.words.story.events:
        announced_at = past.now + timedelta(days=words.announced)
        act = past.act(announced_at, coordinator)
        event = await announce(act, _draft(past, words), words.key)
        if words.kind is not EventKind.club or event.starts_at <= past.now:
            await add_leader(act, event.id, mentor.id)
        audience = await audience_of(act, words.audience)
        people = await past.session.scalars(
            select(Person).where(Person.id.in_(audience), Person.telegram_id.is_(None)).order_by(Person.id)
        )
        answering = chance.sample(list(people), words.coming + words.declined)
        if mentor.id in audience:
            answering[0] = mentor
        await _answer(past, event, announced_at, answering, words.coming, chance)


async def _answer(past: Past, event: Event, since: datetime, people: list[Person], coming: int, chance: Random) -> None:
    until = min(event.starts_at, past.now)
    for number, person in enumerate(people):
        moment = since + (until - since) * chance.uniform(0.01, 0.9)
        answer = Answer.coming if number < coming else Answer.declined
        await answer_event(past.act(moment, person), event.id, answer)


def _draft(past: Past, words: EventWords) -> EventDraft:
    day = (past.now.astimezone(MOSCOW) + timedelta(days=words.days)).date()
    day += timedelta(days=(7 - day.weekday()) % 7 if day.weekday() > 4 else 0)
    starts_at = datetime.combine(day, time(words.minute // 60, words.minute % 60), MOSCOW).astimezone(UTC)
    audience = tuple(words.audience)
    return EventDraft(words.kind, words.title, starts_at, words.place, words.link, words.words, audience)
