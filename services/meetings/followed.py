"""What a person's calendar program finds at their address: their meetings of pairs and of groups, the days of their
internships, and events that they are coming to.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import ColumnElement, Integer, Select, Subquery, and_, cast, null, select, true, union_all
from sqlalchemy.ext.asyncio import AsyncSession
from sqlalchemy.orm import joinedload, raiseload
from sqlalchemy.orm.strategy_options import _AbstractLoad

from models.calendar_address import CalendarAddress
from models.event import Answer, Event, EventState, Registration
from models.group_meeting import GroupMeeting, GroupPlace, GroupPlaceState, GroupState
from models.internship import Internship, InternshipDay, InternshipDayState
from models.meeting import Meeting, MeetingState
from models.mentorship import Mentorship
from models.person import Person
from services.entry.codes import hash_of

FOLLOWED_BACK = timedelta(days=30)  # past meetings, days and events stay in the calendar so long
TAKES_PLACE = (MeetingState.planned, MeetingState.held)
_GROUP_TAKES_PLACE = (GroupState.planned, GroupState.held)
_KINDS = ("meeting_id", "group_id", "day_id", "event_id")
_SIDES = (Mentorship.mentee, Mentorship.mentor)


@dataclass(frozen=True, slots=True)
class Followed:
    """`groups`: with the person's place, which the mentor of a group meeting does not have. `events`: with their
    answer.
    """

    person: Person
    meetings: list[Meeting]
    groups: list[tuple[GroupMeeting, GroupPlace | None]]
    days: list[InternshipDay]
    events: list[tuple[Event, Registration]]


async def followed_at(session: AsyncSession, code: str, now: datetime) -> Followed | None:
    """What the address with that code leads to, in the order of time; None for a code that leads nowhere. One
    statement, because calendar programs ask again every hour.
    """
    of_code = CalendarAddress.code_hash == hash_of(code)
    things = _things(of_code, now - FOLLOWED_BACK)
    own_place = and_(GroupPlace.group_id == GroupMeeting.id, GroupPlace.person_id == Person.id)
    own_answer = and_(Registration.event_id == Event.id, Registration.person_id == Person.id)
    statement = (
        select(Person, Meeting, GroupMeeting, GroupPlace, InternshipDay, Event, Registration)
        .join(CalendarAddress, CalendarAddress.person_id == Person.id)
        .outerjoin(things, true())
        .outerjoin(Meeting, Meeting.id == things.c.meeting_id)
        .outerjoin(GroupMeeting, GroupMeeting.id == things.c.group_id)
        .outerjoin(GroupPlace, own_place)
        .outerjoin(InternshipDay, InternshipDay.id == things.c.day_id)
        .outerjoin(Event, Event.id == things.c.event_id)
        .outerjoin(Registration, own_answer)
        .where(of_code)
        .order_by(
            *(column for kind in (Meeting, GroupMeeting, InternshipDay, Event) for column in (kind.starts_at, kind.id))
        )
        .options(raiseload(Person.school), *_what_is_read())
    )
    rows = (await session.execute(statement)).unique().all()
    if not rows:
        return None
    return Followed(
        rows[0][0],
        [row[1] for row in rows if row[1]],
        [(row[2], row[3]) for row in rows if row[2]],
        [row[4] for row in rows if row[4]],
        [(row[5], row[6]) for row in rows if row[5]],
    )


def _what_is_read() -> Iterable[_AbstractLoad]:
    """Of all people only their names; what a calendar does not show is not read."""
    yield from _names(joinedload(Meeting.mentorship))
    of_group = joinedload(GroupMeeting.host)
    yield of_group.raiseload(Person.school)
    yield raiseload(GroupMeeting.seats)
    yield from (raiseload(GroupPlace.group), raiseload(GroupPlace.person))
    of_day = joinedload(InternshipDay.internship)
    yield of_day.raiseload(Internship.days)
    yield from _names(of_day.joinedload(Internship.mentorship))
    yield from (raiseload(InternshipDay.host), raiseload(InternshipDay.entry), raiseload(Registration.person))


def _names(pair: _AbstractLoad) -> Iterable[_AbstractLoad]:
    return (pair.joinedload(side).raiseload(Person.school) for side in _SIDES)


def _things(of_code: ColumnElement[bool], since: datetime) -> Subquery:
    """The ids of what is in the calendar; each row names one thing."""
    owner = select(CalendarAddress.person_id).where(of_code).scalar_subquery()
    takes_place = Meeting.state.in_(TAKES_PLACE), Meeting.starts_at > since
    meets = GroupMeeting.state.in_(_GROUP_TAKES_PLACE), GroupMeeting.starts_at > since
    stands = InternshipDay.state != InternshipDayState.cancelled, InternshipDay.starts_at > since
    own = GroupPlace.person_id == owner, GroupPlace.state == GroupPlaceState.joined
    comes = Registration.person_id == owner, Registration.answer == Answer.coming
    coming = *comes, Event.state == EventState.announced, Event.starts_at > since
    days = (
        _of("day_id", InternshipDay.id)
        .join(Internship, Internship.id == InternshipDay.internship_id)
        .join(Mentorship, Mentorship.id == Internship.mentorship_id)
    )
    sides = (Mentorship.mentee_id, Mentorship.mentor_id)
    meetings = _of("meeting_id", Meeting.id).join(Mentorship, Mentorship.id == Meeting.mentorship_id)
    return union_all(
        *(meetings.where(side == owner, *takes_place) for side in sides),
        *(days.where(side == owner, *stands) for side in sides),
        _of("group_id", GroupMeeting.id).where(GroupMeeting.host_id == owner, *meets),
        _of("group_id", GroupMeeting.id).join(GroupPlace, GroupPlace.group_id == GroupMeeting.id).where(*own, *meets),
        _of("event_id", Event.id).join(Registration, Registration.event_id == Event.id).where(*coming),
    ).subquery()


def _of(kind: str, thing_id: Any) -> Select[Any]:
    """PostgreSQL wants to know of what type the empty columns of a union are."""
    return select(*(thing_id.label(one) if one == kind else cast(null(), Integer).label(one) for one in _KINDS))
