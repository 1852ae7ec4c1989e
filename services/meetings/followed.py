"""What a person's calendar program finds at their address: their meetings, and events that they are coming to."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlalchemy import ColumnElement, Integer, Subquery, cast, null, select, true, union_all
from sqlalchemy.ext.asyncio import AsyncSession
from sqlalchemy.orm import joinedload, raiseload

from models.calendar_address import CalendarAddress
from models.event import Answer, Event, Registration
from models.meeting import Meeting, MeetingState
from models.mentorship import Mentorship
from models.person import Person
from services.entry.codes import hash_of

FOLLOWED_BACK = timedelta(days=30)  # past meetings and events stay in the calendar so long
TAKES_PLACE = (MeetingState.planned, MeetingState.held)
_NO_ID = cast(null(), Integer)  # PostgreSQL wants to know of what type the empty columns of a union are
_SIDES = joinedload(Meeting.mentorship)


@dataclass(frozen=True, slots=True)
class Followed:
    person: Person
    meetings: list[Meeting]
    events: list[Event]


async def followed_at(session: AsyncSession, code: str, now: datetime) -> Followed | None:
    """What the address with that code leads to, in the order of time; None for a code that leads nowhere. One
    statement, because calendar programs ask again every hour.
    """
    of_code = CalendarAddress.code_hash == hash_of(code)
    things = _things(of_code, now - FOLLOWED_BACK)
    statement = (
        select(Person, Meeting, Event)
        .join(CalendarAddress, CalendarAddress.person_id == Person.id)
        .outerjoin(things, true())
        .outerjoin(Meeting, Meeting.id == things.c.meeting_id)
        .outerjoin(Event, Event.id == things.c.event_id)
        .where(of_code)
        .order_by(Meeting.starts_at, Meeting.id, Event.starts_at, Event.id)
        .options(
            raiseload(Person.roles),
            raiseload(Person.school),
            *(
                _SIDES.joinedload(side).options(raiseload(Person.roles), raiseload(Person.school))
                for side in (Mentorship.mentee, Mentorship.mentor)
            ),
        )
    )
    rows = (await session.execute(statement)).unique().all()
    if not rows:
        return None
    return Followed(rows[0][0], [one for _, one, _ in rows if one], [one for _, _, one in rows if one])


def _things(of_code: ColumnElement[bool], since: datetime) -> Subquery:
    """The ids of the meetings and events."""
    owner = select(CalendarAddress.person_id).where(of_code).scalar_subquery()
    takes_place = Meeting.state.in_(TAKES_PLACE), Meeting.starts_at > since
    meetings = [
        select(Meeting.id.label("meeting_id"), _NO_ID.label("event_id"))
        .join(Mentorship, Mentorship.id == Meeting.mentorship_id)
        .where(side == owner, *takes_place)
        for side in (Mentorship.mentee_id, Mentorship.mentor_id)
    ]
    coming = Registration.person_id == owner, Registration.answer == Answer.coming, Event.starts_at > since
    events = select(_NO_ID, Event.id).join(Registration, Registration.event_id == Event.id).where(*coming)
    return union_all(*meetings, events).subquery()
