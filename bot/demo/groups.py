"""An open group meeting of the ready mentor: all places are taken, and the ready mentee is the first in line. Before it
four were held: the latest one by the ready mentor, with the ready mentee.
"""

from collections.abc import Sequence
from datetime import timedelta
from random import Random

from sqlalchemy import select

from bot.demo.mentors import Mentor
from bot.demo.past import MOSCOW, Past, chance_of
from models.group_meeting import GroupAudience, GroupMeeting, MinimumAnswer
from models.person import Person, Role, RoleGrant
from models.profile import Form
from services.meetings.groups.afterwards import rate_group, say_who_came
from services.meetings.groups.joining import join_group
from services.meetings.groups.opening import GroupPlan, group_times, open_group
from services.meetings.groups.rules import OTHERS_AFTER, USUAL_LENGTH
from services.meetings.groups.time import busy_then
from services.people.roles import read_roles
from services.unit_of_work import Act

_OPENED, _AHEAD, _EVENING, _PLACES, _MINIMUM = timedelta(days=3), timedelta(days=8), 18, 3, 2
_WORKING_DAYS = range(5)
_HELD = ((25, Form.remote), (58, Form.in_person), (95, Form.remote), (150, Form.in_person))  # opened days ago
_HELD_PLACES, _SETTLED = 5, timedelta(days=300)
_RATINGS = (5, 5, 4)


async def write_group(past: Past, mentor: Person, mentee: Person) -> None:
    host = await _with_roles(past, mentor)
    group = await _opened(past.act(past.now - _OPENED, host), Form.remote, _PLACES, _topic(past, chance_of("groups")))
    await _join(past, group, [*(await _others(past, group, mentee))[:_PLACES], mentee])


async def write_held_groups(past: Past, mentors: Sequence[Mentor], mentee: Person) -> None:
    """The last of those who had joined did not come; the others rated the meeting."""
    chance = chance_of("held groups")
    ready, *others = [one for one in mentors if one.city.id == mentors[0].city.id]
    settled = [one for one in others if one.offer.in_person and one.offer.remote and one.since < past.now - _SETTLED]
    for one, (days, form) in zip([ready, *settled], _HELD, strict=False):
        host = await _with_roles(past, one.person)
        group = await _opened(past.act(past.now - timedelta(days=days), host), form, _HELD_PLACES, _topic(past, chance))
        guests = chance.sample(await _others(past, group, mentee), _HELD_PLACES)
        await _join(past, group, [mentee, *guests[1:]] if one is ready else guests)
        await _hold(past, group, host, chance)


async def _hold(past: Past, group: GroupMeeting, host: Person, chance: Random) -> None:
    evening = group.ends_at + timedelta(hours=2)
    group.minimum_answer = MinimumAnswer.enough
    came = group.joined[:-1]
    await say_who_came(past.act(evening, host), group.id, [seat.id for seat in came])
    for seat in came:
        await rate_group(past.act(evening, seat.person), group.id, chance.choice(_RATINGS))


def _topic(past: Past, chance: Random) -> str:
    return chance.choice([one for one in past.words.texts.agendas if one])


async def _opened(act: Act, form: Form, places: int, topic: str) -> GroupMeeting:
    """On the first free evening of a working day later than a few days ahead."""
    evenings = [
        start
        for start in await group_times(act, USUAL_LENGTH)
        if start > act.now + _AHEAD and start.weekday() in _WORKING_DAYS and start.astimezone(MOSCOW).hour == _EVENING
    ]
    return await open_group(
        act, GroupPlan(evenings[0], USUAL_LENGTH, form, topic, places, _MINIMUM, GroupAudience.city)
    )


async def _join(past: Past, group: GroupMeeting, people: Sequence[Person]) -> None:
    for number, person in enumerate(people, 1):
        joined_at = group.opened_at + OTHERS_AFTER + timedelta(hours=number)
        await join_group(past.act(joined_at, await _with_roles(past, person)), group.id)


async def _with_roles(past: Past, person: Person) -> Person:
    await read_roles(past.act(past.now, person), person)
    return person


async def _others(past: Past, group: GroupMeeting, mentee: Person) -> list[Person]:
    """Mentees of the city who were known when it was opened and are free then."""
    mentees = select(RoleGrant.person_id).where(RoleGrant.role == Role.mentee)
    known = Person.city_id == group.host.city_id, Person.created_at < group.opened_at
    theirs = Person.id.in_(mentees), Person.id != mentee.id, *known
    found = list(await past.session.scalars(select(Person).where(*theirs).order_by(Person.id).limit(10 * _PLACES)))
    busy = await busy_then(past.act(past.now, None), group, [one.id for one in found], group.starts_at)
    return [one for one in found if one.id not in busy]
