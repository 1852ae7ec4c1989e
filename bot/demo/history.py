"""Three years of an association, written in one transaction."""

from collections.abc import Callable
from datetime import timedelta

from sqlalchemy import delete, select, update

from bot.demo.agreements import write_agreements
from bot.demo.broadcasts import write_broadcasts
from bot.demo.care import write_care
from bot.demo.consents import write_consents
from bot.demo.events import write_events
from bot.demo.groups import write_held_groups
from bot.demo.internship import write_internship
from bot.demo.library import write_library
from bot.demo.meetings import write_meetings
from bot.demo.mentors import write_mentors
from bot.demo.names import Names
from bot.demo.pairs import write_pairs
from bot.demo.past import Past, chance_of
from bot.demo.places import write_places
from bot.demo.projects import write_projects
from bot.demo.season import write_season
from bot.demo.story import Story, write_coordinator
from bot.demo.surveys import write_surveys
from bot.demo.words import Chatting
from models.notice import Notice, NoticeState
from models.person import Person

STEPS = 9
FRESH = timedelta(days=4)

Step = Callable[[], None]


async def write_history(past: Past, step: Step) -> list[Chatting]:
    """Writes the history into tables that hold only cities and topics. The same present moment gives the same rows.
    `step` is called STEPS times. Returns the people besides the story's whose chats are to be opened.
    """
    names = Names(past.words.names, chance_of("names"))
    places = await write_places(past)
    step()
    coordinator = await write_coordinator(past, places[0])
    mentors = await write_mentors(past, places, names, coordinator)
    await write_consents(past)
    step()
    pairs = await write_pairs(past, places, names, mentors)
    await write_agreements(past)
    step()
    await write_meetings(past, pairs)
    await write_surveys(past, pairs)
    step()
    await write_projects(past, places, names, pairs, coordinator.id)
    step()
    await Story(past, places[0], mentors[0].person).write()
    step()
    chats = await write_season(past, places, names, mentors[0].person, coordinator)
    await write_internship(past)
    mentee = await _ready_mentee(past)
    await write_care(past, coordinator, mentee)
    await write_consents(past)
    step()
    await write_held_groups(past, mentors, mentee)
    await write_events(past, coordinator, mentors[0].person, mentee)
    await write_library(past, coordinator, mentors[0].person)
    await write_broadcasts(past, coordinator)
    step()
    await _end_notices(past)
    step()
    return chats


async def _ready_mentee(past: Past) -> Person:
    ready = Person.telegram_id == past.words.story.mentee.telegram_id
    return (await past.session.scalars(select(Person).where(ready))).unique().one()


async def _end_notices(past: Past) -> None:
    """Counts past notices as read, except those of the last days to the ready people: these wait to be delivered.
    Future notices to others are deleted, so that the next one due is seen in a chat.
    """
    ready = [person.telegram_id for person in past.words.story.chatting]
    seen = select(Person.id).where(Person.telegram_id.in_(ready)).scalar_subquery()
    await past.session.execute(delete(Notice).where(Notice.person_id.not_in(seen), Notice.due_at > past.now))
    known = Notice.person_id.not_in(seen) | (Notice.due_at < past.now - FRESH)
    await past.session.execute(
        update(Notice)
        .where(Notice.state == NoticeState.pending, known)
        .values(state=NoticeState.sent, attempts=1, finished_at=Notice.due_at)
        .execution_options(synchronize_session=False)
    )
