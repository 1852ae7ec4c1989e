"""The hours of whole days by the mentor's clock, and the days on which they cannot be."""

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from sqlalchemy import select

from models.internship import InternshipDay, InternshipHost
from models.meeting import ClaimedTime
from models.mentorship import Mentorship
from models.person import Person
from models.special_day import SpecialDay
from services.days import day_of
from services.internship.rules import HORIZON_DAYS, SHORTEST_DAY, USUAL_END, USUAL_START
from services.matching.working_days import is_working_day
from services.meetings.claims import cell_of, cells_of
from services.refusals import NotAllowed
from services.unit_of_work import Act

_DAY = 24 * 60


@dataclass(frozen=True, slots=True)
class DayHours:
    """Minutes since midnight, by the mentor's clock."""

    start: int = USUAL_START
    end: int = USUAL_END


USUAL_HOURS = DayHours()


def span_of(day: date, hours: DayHours, zone: ZoneInfo) -> tuple[datetime, datetime]:
    """From when until when, UTC. Raises NotAllowed for hours that are no day, also where the clock changes then."""
    if not 0 <= hours.start < hours.end < _DAY or hours.end - hours.start < SHORTEST_DAY:
        raise NotAllowed
    walls = [datetime.combine(day, time(*divmod(minute, 60)), zone) for minute in (hours.start, hours.end)]
    if any(wall.utcoffset() != wall.replace(fold=1).utcoffset() for wall in walls):
        raise NotAllowed
    return walls[0].astimezone(UTC), walls[1].astimezone(UTC)


def hours_of(day: InternshipDay, mentor: Person) -> DayHours:
    """The hours of a day, by the mentor's clock."""
    first, last = (one.astimezone(ZoneInfo(mentor.timezone)) for one in (day.starts_at, day.ends_at))
    return DayHours(first.hour * 60 + first.minute, last.hour * 60 + last.minute)


def range_of(act: Act, mentor: Person) -> tuple[date, date]:
    """The first and the last day that can be set, by the mentor's clock: from tomorrow on."""
    today = day_of(mentor, act.now)
    return today + timedelta(days=1), today + timedelta(days=HORIZON_DAYS)


async def open_days(
    act: Act, pair: Mentorship, hours: DayHours, *, several: bool, moving: InternshipDay | None = None
) -> set[date]:
    """Days on which neither of the two has claimed that time. `several`: the mentor's own days of the same hours for
    other interns do not count. `moving`: a day whose own time counts as free.
    """
    zone, (first, last) = ZoneInfo(pair.mentor.timezone), range_of(act, pair.mentor)
    days = [first + timedelta(days=ahead) for ahead in range((last - first).days + 1)]
    spans = {day: span_of(day, hours, zone) for day in days}
    shared = await _shared_times(act, pair.mentor_id) if several else set()
    taken = await _taken(act, pair, min(spans.values())[0], max(spans.values())[1], moving)
    return {day for day, span in spans.items() if not _blocks(taken, pair, span, is_shared=span in shared)}


def _blocks(
    taken: Collection[tuple[int, int]], pair: Mentorship, span: tuple[datetime, datetime], *, is_shared: bool
) -> bool:
    cells = cells_of(*span, host_id=pair.mentor_id, guest_ids=[pair.mentee_id])
    return any(cell in taken for cell in cells if not (is_shared and cell[0] == pair.mentor_id))


async def _shared_times(act: Act, mentor_id: int) -> set[tuple[datetime, datetime]]:
    coming = InternshipHost.mentor_id == mentor_id, InternshipHost.starts_at > act.now
    times = await act.session.execute(select(InternshipHost.starts_at, InternshipHost.ends_at).where(*coming))
    return {(starts_at, ends_at) for starts_at, ends_at in times}


async def _taken(
    act: Act, pair: Mentorship, first: datetime, last: datetime, moving: InternshipDay | None
) -> set[tuple[int, int]]:
    query = select(ClaimedTime.person_id, ClaimedTime.cell).where(
        ClaimedTime.person_id.in_((pair.mentor_id, pair.mentee_id)),
        ClaimedTime.cell.between(cell_of(first), cell_of(last) + 1),
    )
    if moving is not None:
        query = query.where(ClaimedTime.internship_day_id.is_distinct_from(moving.id))
        if moving.host_id is not None:
            query = query.where(ClaimedTime.internship_host_id.is_distinct_from(moving.host_id))
    return {(person_id, cell) for person_id, cell in await act.session.execute(query)}


async def days_of_rest(act: Act, days: Iterable[date]) -> dict[date, bool]:
    """Which of these days are free of work, by the association's calendar; True for a holiday on a weekday."""
    asked = sorted(days)
    special = await act.session.scalars(select(SpecialDay).where(SpecialDay.day.in_(asked)))
    works = {one.day: one.works for one in special}
    return {day: day.weekday() < 5 for day in asked if not is_working_day(day, works)}
