"""An open group meeting of the ready mentor: all places are taken, and the ready mentee is the first in line."""

from datetime import timedelta

from sqlalchemy import select

from bot.demo.past import MOSCOW, Past, chance_of
from models.group_meeting import GroupAudience, GroupMeeting
from models.person import Person, Role, RoleGrant
from models.profile import Form
from services.meetings.groups.joining import join_group
from services.meetings.groups.opening import GroupPlan, group_times, open_group
from services.meetings.groups.rules import OTHERS_AFTER, USUAL_LENGTH
from services.meetings.groups.time import busy_then

_OPENED, _AHEAD, _EVENING, _PLACES, _MINIMUM = timedelta(days=3), timedelta(days=5), 18, 3, 2
_WORKING_DAYS = range(5)


async def write_group(past: Past, mentor: Person, mentee: Person) -> None:
    mentor, mentee = [await _with_roles(past, one) for one in (mentor, mentee)]
    act = past.act(past.now - _OPENED, mentor)
    evenings = [
        start
        for start in await group_times(act, USUAL_LENGTH)
        if start > past.now + _AHEAD and start.weekday() in _WORKING_DAYS and start.astimezone(MOSCOW).hour == _EVENING
    ]
    topic = chance_of("groups").choice(past.words.texts.agendas)
    plan = GroupPlan(evenings[0], USUAL_LENGTH, Form.remote, topic, _PLACES, _MINIMUM, GroupAudience.city)
    group = await open_group(act, plan)
    for number, person in enumerate([*await _others(past, group, mentee), mentee], 1):
        joins = past.act(group.opened_at + OTHERS_AFTER + timedelta(hours=number), person)
        await join_group(joins, group.id)


async def _with_roles(past: Past, person: Person) -> Person:
    """The person with the roles, which whoever wrote them may have left unread."""
    await past.session.refresh(person, ["roles"])
    return person


async def _others(past: Past, group: GroupMeeting, mentee: Person) -> list[Person]:
    """Mentees of the city who are free then, as many as there are places."""
    mentees = select(RoleGrant.person_id).where(RoleGrant.role == Role.mentee)
    theirs = Person.id.in_(mentees), Person.city_id == group.host.city_id, Person.id != mentee.id
    found = list(await past.session.scalars(select(Person).where(*theirs).order_by(Person.id).limit(10 * _PLACES)))
    busy = await busy_then(past.act(past.now, None), group, [one.id for one in found], group.starts_at)
    return [one for one in found if one.id not in busy][:_PLACES]
