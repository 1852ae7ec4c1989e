"""When a mentee can meet a mentor: the mentor's free hours minus the time that either of them has claimed."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from functools import lru_cache
from zoneinfo import ZoneInfo

from sqlalchemy import select

from models.meeting import CELL, ClaimedTime, Meeting, WeeklyHours
from models.mentorship import Mentorship
from models.person import Person
from services.meetings.claims import blocked_starts, cell_of
from services.meetings.rules import BUFFER, HORIZON, MEETING_LENGTH, SHORTEST_NOTICE, START_STEP, latest_start
from services.unit_of_work import Act

_MINUTE = timedelta(minutes=1)


@dataclass(frozen=True, slots=True)
class Sides:
    """The ids and time zones of two people who might meet. `mentee_id` is None for a visitor."""

    mentor_id: int
    mentee_id: int | None
    zones: tuple[ZoneInfo, ZoneInfo]

    @classmethod
    def of(cls, mentor: Person, mentee: Person | None) -> "Sides":
        zones = ZoneInfo(mentor.timezone), ZoneInfo((mentee or mentor).timezone)
        return cls(mentor.id, mentee.id if mentee else None, zones)


async def free_times(act: Act, mentorship: Mentorship, moving: Meeting | None = None) -> list[datetime]:
    """Start times at which the two can meet, UTC, in order.

    `moving`: a meeting of theirs that is to move: its claim counts as free, but its present start is not offered.
    """
    (times,) = await free_times_of(act, [Sides.of(mentorship.mentor, mentorship.mentee)], moving)
    present = moving.starts_at if moving else None
    return [start for start in times if start != present]


async def free_times_of(act: Act, pairs: Sequence[Sides], moving: Meeting | None = None) -> list[list[datetime]]:
    """Start times for each pair, UTC, in order; two statements for any number of pairs. What `moving` has claimed
    counts as free.
    """
    offered = await _offered(act, pairs)
    taken = await _taken(act, pairs, moving)
    return [_left(one, starts, taken) for one, starts in zip(pairs, offered, strict=True)]


async def offered_times(act: Act, mentorship: Mentorship) -> list[datetime]:
    """Start times that the mentor's free hours offer from now on, claimed or not; UTC, in order."""
    (starts,) = await _offered(act, [Sides.of(mentorship.mentor, mentorship.mentee)])
    return starts


async def _offered(act: Act, pairs: Sequence[Sides]) -> list[list[datetime]]:
    query = select(WeeklyHours).where(WeeklyHours.mentor_id.in_({one.mentor_id for one in pairs}))
    hours: defaultdict[int, list[WeeklyHours]] = defaultdict(list)
    for window in await act.session.scalars(query):
        hours[window.mentor_id].append(window)
    return [starts_of(hours[one.mentor_id], one.zones, act.now) for one in pairs]


def starts_of(hours: Iterable[WeeklyHours], zones: tuple[ZoneInfo, ZoneInfo], now: datetime) -> list[datetime]:
    """Start times between the shortest notice and the horizon, UTC, in order.

    `zones`: the mentor's, which the hours are in, and the mentee's. A meeting is never offered when a clock change in
    either zone falls into it, or when it touches local times that do not exist or exist twice.
    """
    earliest, latest = now + SHORTEST_NOTICE, latest_start(now)
    today = now.astimezone(zones[0]).date()
    found = {
        start
        for day in (today + timedelta(days=ahead) for ahead in range(HORIZON.days + 2))
        for window in hours
        if window.weekday == day.weekday()
        for start in _starts_in(window.start_minute, window.end_minute, day, zones[0])
        if earliest <= start <= latest
    }
    for zone in set(zones):
        if _is_changed(zone, today):
            found = {start for start in found if _is_plain(start, zone)}
    return sorted(found)


@lru_cache(maxsize=4096)  # each window shown asks for the same days, and many mentors have the same hours
def _starts_in(start_minute: int, end_minute: int, day: date, zone: ZoneInfo) -> tuple[datetime, ...]:
    last = end_minute - MEETING_LENGTH // _MINUTE
    minutes = range(start_minute, last + 1, START_STEP // _MINUTE)
    walls = [datetime.combine(day, time(minute // 60, minute % 60), zone) for minute in minutes]
    return tuple(wall.astimezone(UTC) for wall in walls if wall.utcoffset() == wall.replace(fold=1).utcoffset())


@lru_cache(maxsize=256)
def _is_changed(zone: ZoneInfo, day: date) -> bool:
    """Whether the zone has a clock change within the horizon from that day on. Compares noons: no zone changes twice a
    day.
    """
    noons = (datetime.combine(day, time(12), UTC) + timedelta(days=ahead) for ahead in range(-2, HORIZON.days + 4))
    return len({noon.astimezone(zone).utcoffset() for noon in noons}) > 1


def _is_plain(start: datetime, zone: ZoneInfo) -> bool:
    """Whether every local time during a meeting at that start is unambiguous, with no clock change during it."""
    first, last = start.astimezone(zone), (start + MEETING_LENGTH - CELL).astimezone(zone)
    offsets = {moment.replace(fold=fold).utcoffset() for moment in (first, last) for fold in (0, 1)}
    return len(offsets) == 1


async def _taken(act: Act, pairs: Sequence[Sides], moving: Meeting | None) -> dict[int, list[int]]:
    """Claimed cells by person."""
    people = {side for one in pairs for side in (one.mentor_id, one.mentee_id) if side is not None}
    last = cell_of(latest_start(act.now) + MEETING_LENGTH + BUFFER)
    query = select(ClaimedTime.person_id, ClaimedTime.cell).where(
        ClaimedTime.person_id.in_(people), ClaimedTime.cell.between(cell_of(act.now), last)
    )
    if moving is not None:
        query = query.where(ClaimedTime.meeting_id != moving.id)
    taken: defaultdict[int, list[int]] = defaultdict(list)
    for person_id, cell in await act.session.execute(query):
        taken[person_id].append(cell)
    return taken


def _left(one: Sides, starts: Sequence[datetime], taken: dict[int, list[int]]) -> list[datetime]:
    mentees = taken.get(one.mentee_id, []) if one.mentee_id is not None else []
    blocked = blocked_starts(taken.get(one.mentor_id, []), mentees)
    return [start for start in starts if cell_of(start) not in blocked] if blocked else list(starts)
