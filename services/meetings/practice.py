"""A mentor's practice log (журнал практики): what they have done in a period, as numbers and as a list of meetings.
Group meetings and internship days count, too.
"""

from dataclasses import dataclass, field
from datetime import UTC, date, datetime, timedelta
from datetime import time as clock
from enum import StrEnum
from zoneinfo import ZoneInfo

from sqlalchemy import func, select
from sqlalchemy.orm import joinedload, raiseload

from models.event import Event, EventLeader, EventState
from models.group_meeting import GroupMeeting, GroupPlace, GroupState
from models.internship import Internship, InternshipDay, InternshipDayState
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
    """`first` and `last`: days by the mentor's clock; `first` is None for everything. `meetings`, `groups`: those that
    were held, the earliest first. `days`: internship days that are over, one for each intern. `mentees`: how many
    different people these were with. `lectures`: events that the mentor led; `attended`: events at which the mentor was
    checked in.
    """

    first: date | None
    last: date
    meetings: list[Meeting]
    lectures: int
    reflections: int
    attended: int = 0
    attended_time: timedelta = timedelta()
    groups: list[GroupMeeting] = field(default_factory=list)
    days: list[InternshipDay] = field(default_factory=list)

    @property
    def days_hosted(self) -> set[tuple[datetime, datetime]]:
        """When the internship days were; one that several interns shared counts once."""
        return {(one.starts_at, one.ends_at) for one in self.days}

    @property
    def time(self) -> timedelta:
        meetings = [one.length for one in self.meetings] + [one.length for one in self.groups]
        return sum([*meetings, *(end - start for start, end in self.days_hosted)], timedelta())

    @property
    def mentees(self) -> int:
        alone = {one.mentorship.mentee_id for one in self.meetings}
        interns = {one.internship.mentorship.mentee_id for one in self.days}
        return len(alone.union(interns, *({seat.person_id for seat in those_who_came(one)} for one in self.groups)))


def those_who_came(group: GroupMeeting) -> list[GroupPlace]:
    """Everybody with a place, but those of whom the mentor has said that they did not come."""
    return [seat for seat in group.joined if seat.came is not False]


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
    led_groups = (
        select(GroupMeeting)
        .where(GroupMeeting.host_id == me.id, GroupMeeting.state == GroupState.held, GroupMeeting.starts_at >= since)
        .order_by(GroupMeeting.starts_at, GroupMeeting.id)
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
        groups=list((await act.session.scalars(led_groups)).unique()),
        days=await _internship_days(act, me.id, since),
    )


async def _internship_days(act: Act, mentor_id: int, since: datetime) -> list[InternshipDay]:
    """Those that the intern confirmed and that are over, the earliest first."""
    over = InternshipDay.starts_at >= since, InternshipDay.ends_at <= act.now
    query = (
        select(InternshipDay)
        .join(Internship, Internship.id == InternshipDay.internship_id)
        .join(Mentorship, Mentorship.id == Internship.mentorship_id)
        .where(Mentorship.mentor_id == mentor_id, InternshipDay.state == InternshipDayState.agreed, *over)
        .options(
            joinedload(InternshipDay.internship).raiseload(Internship.days),
            raiseload(InternshipDay.host),
            raiseload(InternshipDay.entry),
        )
        .order_by(InternshipDay.starts_at, InternshipDay.id)
    )
    return list(await act.session.scalars(query))


def first_day_of(period: PracticePeriod, today: date) -> date | None:
    """The first day of the period that today is in; None for everything."""
    if period is PracticePeriod.month:
        return today.replace(day=1)
    if period is PracticePeriod.school_year:
        year = today.year if today.month >= SCHOOL_YEAR_BEGINS else today.year - 1
        return date(year, SCHOOL_YEAR_BEGINS, 1)
    return None
