"""Three years of an association, written in one transaction."""

from collections.abc import Callable
from datetime import timedelta

from sqlalchemy import delete, select, update

from bot.demo.agreements import write_agreements
from bot.demo.consents import write_consents
from bot.demo.events import write_events
from bot.demo.meetings import write_meetings
from bot.demo.mentors import write_mentors
from bot.demo.names import Names
from bot.demo.pairs import write_pairs
from bot.demo.past import Past, chance_of
from bot.demo.places import write_places
from bot.demo.projects import write_projects
from bot.demo.story import Story, write_coordinator
from models.notice import Notice, NoticeState
from models.person import Person

STEPS = 8
FRESH = timedelta(days=4)

Step = Callable[[], None]


async def write_history(past: Past, step: Step) -> None:
    """Writes the history into tables that hold only cities and topics. The same present moment gives the same rows.
    `step` is called STEPS times.
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
    step()
    await write_projects(past, places, names, pairs, coordinator.id)
    step()
    await Story(past, places[0], mentors[0].person).write()
    await write_consents(past)
    step()
    await write_events(past, coordinator, mentors[0].person)
    step()
    await _end_notices(past)
    step()


async def _end_notices(past: Past) -> None:
    """Counts past notices as read, except those of the last days to people who have a chat: these wait to be delivered.
    Future notices to people without a chat are deleted, so that the next one due is seen in a chat.
    """
    chatting = select(Person.id).where(Person.telegram_id.is_not(None)).scalar_subquery()
    await past.session.execute(delete(Notice).where(Notice.person_id.not_in(chatting), Notice.due_at > past.now))
    known = Notice.person_id.not_in(chatting) | (Notice.due_at < past.now - FRESH)
    await past.session.execute(
        update(Notice)
        .where(Notice.state == NoticeState.pending, known)
        .values(state=NoticeState.sent, attempts=1, finished_at=Notice.due_at)
        .execution_options(synchronize_session=False)
    )
