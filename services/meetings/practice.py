"""A mentor's practice log (журнал практики): what they have done in a period, as numbers and as a list of meetings."""

from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from datetime import time as clock
from enum import StrEnum
from zoneinfo import ZoneInfo

from sqlalchemy import func, select
from sqlalchemy.orm import joinedload

from models.event import Event, EventLeader, EventState
from models.meeting import Meeting, MeetingState
from models.mentorship import Mentorship
from models.reflection import Reflection
from services.days import today_of
from services.events.afterwards import attended_since
from services.guards import require_mentor
from services.unit_of_work import Act

SCHOOL_YEAR_BEGINS = 9  # the month, on its first day


class PracticePeriod(StrEnum):
    month = "month"
    school_year = "school_year"
    everything = "everything"


@dataclass(frozen=True, slots=True)
class Practice:
    """`first` and `last`: days by the mentor's clock; `first` is None for everything. `meetings`: those that were held,
    the earliest first. `mentees`: how many different people they were with. `lectures`: events that the mentor led;
    `attended`: events at which the mentor was checked in.
    """

    first: date | None
    last: date
    meetings: list[Meeting]
    lectures: int
    reflections: int
    attended: int = 0
    attended_time: timedelta = timedelta()

    @property
    def time(self) -> timedelta:
        return sum((one.length for one in self.meetings), timedelta())

    @property
    def mentees(self) -> int:
        return len({one.mentorship.mentee_id for one in self.meetings})


async def my_practice(act: Act, period: PracticePeriod) -> Practice:
    """The acting mentor's practice up to now. Raises NotAllowed."""
    me, last = require_mentor(act), today_of(act)
    first = first_day_of(period, last)
    since = datetime.combine(first, clock(), ZoneInfo(me.timezone)) if first else datetime(1970, 1, 1, tzinfo=UTC)
    held = (
        select(Meeting)
        .join(Mentorship, Mentorship.id == Meeting.mentorship_id)
        .where(Mentorship.mentor_id == me.id, Meeting.state == MeetingState.held, Meeting.starts_at >= since)
        .options(joinedload(Meeting.mentorship))
        .order_by(Meeting.starts_at, Meeting.id)
    )
    led = select(func.count()).join(EventLeader, EventLeader.event_id == Event.id).select_from(Event)
    led = led.where(EventLeader.person_id == me.id, Event.starts_at >= since, Event.starts_at <= act.now)
    led = led.where(Event.state == EventState.announced)
    noted = select(func.count()).select_from(Reflection).join(Meeting, Meeting.id == Reflection.meeting_id)
    noted = noted.where(Reflection.person_id == me.id, Meeting.starts_at >= since)
    attended, attended_time = await attended_since(act, since)
    return Practice(
        first=first,
        last=last,
        meetings=list(await act.session.scalars(held)),
        lectures=await act.session.scalar(led) or 0,
        reflections=await act.session.scalar(noted) or 0,
        attended=attended,
        attended_time=attended_time,
    )


def first_day_of(period: PracticePeriod, today: date) -> date | None:
    """The first day of the period that today is in; None for everything."""
    if period is PracticePeriod.month:
        return today.replace(day=1)
    if period is PracticePeriod.school_year:
        year = today.year if today.month >= SCHOOL_YEAR_BEGINS else today.year - 1
        return date(year, SCHOOL_YEAR_BEGINS, 1)
    return None
