"""79 mentors: each applies, is approved by the coordinator and opens free hours, all through the services."""

from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from random import Random

from bot.demo.names import Names
from bot.demo.past import Past, chance_of
from bot.demo.places import DemoCity, some_place
from bot.demo.words import MentorWords, OfferWords
from models.person import City, Person, Position
from models.profile import Form
from services.meetings.hours import set_weekly_hours
from services.meetings.limits import Limit, set_limit
from services.meetings.offered import Window
from services.meetings.own_dates import add_days_off, mentors_today, set_extra_hours
from services.people.names import parse_name
from services.people.offers import change_offer, pause
from services.people.person import Introduced, add_person
from services.vetting.applications import Offer, apply_as_mentor
from services.vetting.decisions import approve_application

COUNT = 79
YEARS = timedelta(days=3 * 365)
Week = dict[int, tuple[Window, ...]]
_TOPICS = range(1, 9)
_CAPACITIES = (1, 1, 2, 2, 2, 3, 3, 3, 3, 4)
_MORNINGS = (Window(9 * 60, 12 * 60), Window(10 * 60, 13 * 60))
_AFTERNOONS = (Window(14 * 60, 17 * 60), Window(15 * 60, 18 * 60), Window(16 * 60, 19 * 60))
_OWN_WORDS = 190  # code points; with everything else on it, a mentor's card then fits into one window


@dataclass(frozen=True, slots=True)
class Newcomer:
    introduced: Introduced
    offer: Offer
    week: Week
    since: datetime
    telegram_id: int | None = None


@dataclass(frozen=True, slots=True)
class Mentor:
    """`room`: how many mentees from outside the story the mentor accompanies at once; from `until` on, none."""

    person: Person
    city: City
    offer: Offer
    week: Week
    since: datetime
    room: int
    until: datetime | None = None


async def write_mentors(past: Past, places: list[DemoCity], names: Names, coordinator: Person) -> list[Mentor]:
    """The ready mentor comes first; the last three take nobody now."""
    chance = chance_of("mentors")
    mentors = [await _join(past, places[0], _ready(past, places[0]), coordinator)]
    # two of her three places belong to the story, which leaves one
    mentors[0] = replace(mentors[0], room=1, until=past.now - timedelta(days=330))
    for surname in names.surnames(COUNT - 1):
        place = some_place(places, chance)
        newcomer = Newcomer(
            introduced=principal(past, place, names, chance, surname),
            offer=_offer(place, past.words.texts.mentor, chance),
            week=_week(chance),
            since=past.working_day(_joined(chance), chance),
        )
        mentors.append(await _join(past, place, newcomer, coordinator))
    await _own_dates(past, mentors[0].person)
    *_, one, other, third = mentors
    mentors[-3:] = [await _take_nobody(past, one), await _take_nobody(past, other), await _pause(past, third)]
    return mentors


async def _own_dates(past: Past, person: Person) -> None:
    """Her Saturday of next week at school, two days off later, and at most three meetings a day."""
    act = past.act(past.now, person)
    monday = mentors_today(act) - timedelta(days=mentors_today(act).weekday())
    await set_extra_hours(act, monday + timedelta(days=12), [Window(11 * 60, 14 * 60, Form.in_person)])
    await add_days_off(act, monday + timedelta(days=24), monday + timedelta(days=25))
    await set_limit(act, Limit.meetings_a_day, 3)


def demo_offer(words: OfferWords) -> Offer:
    return Offer(words.about, words.topics, True, bool(words.building), words.building, words.link, words.capacity)


def principal(past: Past, place: DemoCity, names: Names, chance: Random, surname: str) -> Introduced:
    """A principal of many years, in a school that no other principal has."""
    since = date(past.now.year - chance.randint(7, 24), chance.choice((1, 3, 8, 9)), 1)
    return Introduced(names.next(surname), place.city.id, place.own_school().name, Position.principal, since, "ru")


def _ready(past: Past, place: DemoCity) -> Newcomer:
    words = past.words.story.mentor
    since = date(past.now.year - 20, 9, 1)
    return Newcomer(
        Introduced(parse_name(words.name), place.city.id, words.school, Position.principal, since, "ru"),
        demo_offer(words),
        {day: (Window(10 * 60, 13 * 60), Window(15 * 60, 18 * 60)) for day in range(5)},
        past.now - YEARS - timedelta(days=80),
        words.telegram_id,
    )


def _joined(chance: Random) -> float:
    """In days from the present (negative): half of the mentors founded the association, the others joined in its first
    two years.
    """
    start = -YEARS.days
    return chance.uniform(start - 75, start - 15) if chance.random() < 0.5 else chance.uniform(start, start + 700)


def _offer(place: DemoCity, words: MentorWords, chance: Random) -> Offer:
    topics = sorted(chance.sample(_TOPICS, chance.randint(2, 4)))
    about = f"{chance.choice(words.experience)} {words.help[chance.choice(topics) - 1]}"
    longer = f"{about} {chance.choice(words.manner)}".strip()
    in_person = chance.random() < 0.7
    street = f"{place.city.name_ru}, {chance.choice(place.words.streets)}, {chance.randint(1, 90)}"
    remote = not in_person or chance.random() < 0.9
    return Offer(
        about=longer if len(longer) <= _OWN_WORDS else about,
        topic_ids=topics,
        remote=remote,
        in_person=in_person,
        building=street if in_person else "",
        video_link=f"https://video.example/{chance.randrange(10**6, 10**7)}" if remote else "",
        capacity=chance.choice(_CAPACITIES),
    )


def _week(chance: Random) -> Week:
    """Two to four working days, each with a window or two."""
    days = sorted(chance.sample(range(5), chance.randint(2, 4)))
    morning, afternoon = chance.choice(_MORNINGS), chance.choice(_AFTERNOONS)
    return {day: chance.choice(((morning, afternoon), (afternoon,), (morning, afternoon))) for day in days}


async def _join(past: Past, place: DemoCity, newcomer: Newcomer, coordinator: Person) -> Mentor:
    since, offer = newcomer.since, newcomer.offer
    person = await add_person(past.act(since, None), newcomer.introduced, newcomer.telegram_id)
    profile = await apply_as_mentor(past.act(since, person), offer)
    approved = since + timedelta(days=2)
    await approve_application(past.act(approved, coordinator), person.id, profile.attempt)
    for day, windows in newcomer.week.items():
        await set_weekly_hours(past.act(approved, person), [day], windows)
    return Mentor(person, place.city, offer, newcomer.week, approved, room=offer.capacity)


async def _take_nobody(past: Past, mentor: Mentor) -> Mentor:
    """Sets the mentor's capacity to 0."""
    since = past.now - timedelta(days=200)
    await change_offer(past.act(since, mentor.person), capacity=0)
    return replace(mentor, until=since)


async def _pause(past: Past, mentor: Mentor) -> Mentor:
    """Pauses the mentor for 20 more days; paused mentors are not in the list."""
    since = past.now - timedelta(days=50)
    await pause(past.act(since, mentor.person), (past.now + timedelta(days=20)).date())
    return replace(mentor, until=since)
