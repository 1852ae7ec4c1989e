"""When a mentee can meet a mentor: the mentor's free hours, less what either side has claimed already."""

from collections.abc import Iterator, Sequence
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from sqlalchemy import select

from models.meeting import CELL, ClaimedTime, Meeting, WeeklyHours
from models.mentorship import Mentorship
from services.act import Act
from services.claims import Cell, cell_of, cells_of
from services.meeting_rules import BUFFER, HORIZON, MEETING_LENGTH, SHORTEST_NOTICE, START_STEP

_MINUTE = timedelta(minutes=1)


async def free_times(act: Act, mentorship: Mentorship, moving: Meeting | None = None) -> list[datetime]:
    """Start times, UTC, in order, that the two can meet at; two queries, however many days.

    `moving`: a meeting of theirs that gives up its present time, which is not offered again.
    """
    starts = await offered_times(act, mentorship)
    if not starts:
        return []
    taken = await _taken(act, mentorship, starts, moving)
    present = moving.starts_at if moving else None
    return [start for start in starts if start != present and taken.isdisjoint(cells_of(mentorship, start))]


async def offered_times(act: Act, mentorship: Mentorship) -> list[datetime]:
    """What the mentor's free hours offer from now on, taken or not; start times, UTC, in order."""
    query = select(WeeklyHours).where(WeeklyHours.mentor_id == mentorship.mentor_id)
    hours = (await act.session.scalars(query)).all()
    zones = ZoneInfo(mentorship.mentor.timezone), ZoneInfo(mentorship.mentee.timezone)
    return starts_of(hours, zones, act.now)


def starts_of(hours: Sequence[WeeklyHours], zones: tuple[ZoneInfo, ZoneInfo], now: datetime) -> list[datetime]:
    """Start times, UTC, in order, between the shortest notice and the horizon.

    `zones`: of the mentor, whose wall clock the hours are in, and of the mentee. A meeting that would touch a time
    which does not exist or exists twice on either clock, or during which a clock is changed, is never offered.
    """
    earliest, latest = now + SHORTEST_NOTICE, now + HORIZON
    mentors = zones[0]
    today = now.astimezone(mentors).date()
    found = {
        start
        for day in (today + timedelta(days=ahead) for ahead in range(HORIZON.days + 2))
        for window in hours
        if window.weekday == day.weekday()
        for start in _starts_in(window, day, mentors)
        if earliest <= start <= latest and all(_is_plain(start, zone) for zone in zones)
    }
    return sorted(found)


def _starts_in(window: WeeklyHours, day: date, zone: ZoneInfo) -> Iterator[datetime]:
    last = window.end_minute - MEETING_LENGTH // _MINUTE
    for minute in range(window.start_minute, last + 1, START_STEP // _MINUTE):
        wall = datetime.combine(day, time(minute // 60, minute % 60), zone)
        if wall.utcoffset() == wall.replace(fold=1).utcoffset():
            yield wall.astimezone(UTC)


def _is_plain(start: datetime, zone: ZoneInfo) -> bool:
    """Whether the clocks of the zone tell every moment of a meeting then once, and are not changed during it."""
    first, last = start.astimezone(zone), (start + MEETING_LENGTH - CELL).astimezone(zone)
    offsets = {moment.replace(fold=fold).utcoffset() for moment in (first, last) for fold in (0, 1)}
    return len(offsets) == 1


async def _taken(act: Act, mentorship: Mentorship, starts: Sequence[datetime], moving: Meeting | None) -> set[Cell]:
    first, last = cell_of(starts[0]), cell_of(starts[-1] + MEETING_LENGTH + BUFFER)
    query = select(ClaimedTime.person_id, ClaimedTime.cell).where(
        ClaimedTime.person_id.in_((mentorship.mentor_id, mentorship.mentee_id)),
        ClaimedTime.cell.between(first, last),
    )
    if moving is not None:
        query = query.where(ClaimedTime.meeting_id != moving.id)
    return {(person_id, cell) for person_id, cell in await act.session.execute(query)}
