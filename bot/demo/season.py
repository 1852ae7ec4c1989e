"""The next season: people wait for a mentor, and a cohort for them is ordered, which the bot computes when it starts.
They and some mentors with free places have chats, so that publishing the cohort reaches them.
"""

from collections.abc import Sequence

from sqlalchemy import func, select

from bot.demo.mentees import make_mentees, write_mentees
from bot.demo.names import Names
from bot.demo.past import Past, chance_of
from bot.demo.places import DemoCity
from bot.demo.seeking import Seeking
from bot.demo.words import Chatting
from models.cohort import Cohort, CohortState
from models.mentorship import Mentorship, MentorshipState
from models.person import Person
from models.profile import ApplicationState, MentorProfile

WAITING, NOVICES, MENTORS = 40, 28, 26
_FIRST_CHAT = 2001  # Telegram ids


async def write_season(
    past: Past, places: list[DemoCity], names: Names, mentor: Person, coordinator: Person
) -> list[Chatting]:
    """`mentor` is the ready mentor. Returns those whose chats are to be opened."""
    mentees, mentors = await _mentees(past, places, names), await _mentors_with_places(past)
    chats = await _give_chats(past, [*((one, "стажёр") for one in mentees), *((one, "ментор") for one in mentors)])
    other = next(one for one in mentors if one.city_id == mentor.city_id)
    await Seeking(past, places[0], mentor, other).write()
    order = {"state": CohortState.computing, "opened": 1, "ordered_by_id": coordinator.id, "began_at": past.now}
    await past.insert(Cohort, [order | {"taken_up": 0, "failed": False}])
    return chats


async def _mentees(past: Past, places: list[DemoCity], names: Names) -> list[Person]:
    chance = chance_of("season")
    joined = [past.working_day(-chance.randint(3, 25), chance) for _ in range(WAITING)]
    written = await write_mentees(past, make_mentees(past, places, names, joined, NOVICES))
    found = select(Person).where(Person.id.in_([one.id for one in written]))
    return list(await past.session.scalars(found.order_by(Person.id)))


async def _mentors_with_places(past: Past) -> list[Person]:
    active = Mentorship.mentor_id == MentorProfile.person_id, Mentorship.state == MentorshipState.active
    taken = select(func.count()).where(*active).correlate(MentorProfile).scalar_subquery()
    query = select(Person).join(MentorProfile, Person.id == MentorProfile.person_id)
    free = MentorProfile.state == ApplicationState.approved, MentorProfile.capacity > taken
    quiet = MentorProfile.paused_until.is_(None), Person.telegram_id.is_(None)
    return list(await past.session.scalars(query.where(*free, *quiet).order_by(Person.id).limit(MENTORS)))


async def _give_chats(past: Past, who: Sequence[tuple[Person, str]]) -> list[Chatting]:
    chats = []
    for chat, (person, shown) in enumerate(who, _FIRST_CHAT):
        person.telegram_id = chat
        chats.append(Chatting(telegram_id=chat, name=person.full_name, shown=shown))
    await past.session.flush()
    return chats
