"""Mentees, written in bulk: through the services, each of more than five hundred would take some ten statements."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime

from bot.demo.names import Names
from bot.demo.past import Past, Row, chance_of
from bot.demo.places import DemoCity, some_place
from models.person import City, Person, Position, Role, RoleGrant
from models.profile import Form, MenteeProfile, WishedTopic
from services.people.names import Name

_TOPICS = range(1, 9)
_EXPERIENCED = {Position.principal: 40, Position.deputy: 33, Position.candidate: 16, Position.reserve: 11}


@dataclass(frozen=True, slots=True)
class Mentee:
    """`id` is 0 until they are written."""

    name: Name
    city: City
    school_id: int
    position: Position
    in_post_since: date
    topics: tuple[int, ...]
    form: Form
    words: str
    joined: datetime
    id: int = 0


def make_mentees(
    past: Past, places: list[DemoCity], names: Names, joined: Sequence[datetime], novices: int
) -> list[Mentee]:
    """One mentee for each moment of joining. `novices` of them, chosen at random, were new principals at that time."""
    chance = chance_of(f"mentees:{len(joined)}")
    new = set(chance.sample(range(len(joined)), novices))
    positions, weights = list(_EXPERIENCED), list(_EXPERIENCED.values())
    mentees = []
    for number, moment in enumerate(joined):
        place = some_place(places, chance)
        position = Position.principal if number in new else chance.choices(positions, weights)[0]
        months = chance.randint(1, 28) if number in new else chance.randint(40, 190)
        leads = position is Position.principal
        mentees.append(
            Mentee(
                name=names.next(),
                city=place.city,
                school_id=(place.own_school() if leads else place.some_school(chance)).id,
                position=position,
                in_post_since=months_before(moment.date(), months),
                topics=tuple(sorted(chance.sample(_TOPICS, chance.randint(1, 4)))),
                form=chance.choice(list(Form)),
                words=chance.choice(past.words.texts.requests),
                joined=moment,
            )
        )
    return mentees


def months_before(day: date, months: int) -> date:
    """The first day of the month that lies `months` months before `day`."""
    whole = day.year * 12 + day.month - 1 - months
    return date(whole // 12, whole % 12 + 1, 1)


async def write_mentees(past: Past, mentees: Sequence[Mentee]) -> list[Mentee]:
    """Inserts the mentees and returns them with their ids."""
    ids = await past.insert(Person, [_row(one) for one in mentees])
    written = [replace(one, id=given) for one, given in zip(mentees, ids, strict=True)]
    roles = [{"person_id": one.id, "role": Role.mentee, "granted_at": one.joined} for one in written]
    profiles = [{"person_id": one.id, "form": one.form, "words": one.words} for one in written]
    wishes = [{"mentee_id": one.id, "topic_id": topic} for one in written for topic in one.topics]
    await past.insert_rows(RoleGrant, roles)
    await past.insert_rows(MenteeProfile, profiles)
    await past.insert_rows(WishedTopic, wishes)
    return written


def _row(one: Mentee) -> Row:
    return {
        "surname": one.name.surname,
        "first_name": one.name.first_name,
        "patronymic": one.name.patronymic,
        "timezone": one.city.timezone,
        "city_id": one.city.id,
        "school_id": one.school_id,
        "position": one.position,
        "in_post_since": one.in_post_since,
        "created_at": one.joined,
    }
