"""A mentor's free hours (свободные часы): weekly windows in local time of the mentor's zone."""

from collections.abc import Iterable
from dataclasses import dataclass

from sqlalchemy import delete, select

from models.free_hours import WeeklyHours
from models.meeting import CELL
from services.guards import require_mentor
from services.refusals import NotAllowed
from services.unit_of_work import Act

DAY_MINUTES = 24 * 60
DAYS = range(7)
_CELL_MINUTES = CELL.seconds // 60


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """Minutes of the day, from and to; both at a cell's boundary."""

    start: int
    end: int

    @property
    def is_possible(self) -> bool:
        in_a_day = 0 <= self.start < self.end <= DAY_MINUTES
        return in_a_day and self.start % _CELL_MINUTES == self.end % _CELL_MINUTES == 0


async def weekly_hours(act: Act) -> dict[int, list[Span]]:
    """The acting mentor's windows by weekday, in order."""
    mentor = require_mentor(act)
    query = select(WeeklyHours).where(WeeklyHours.mentor_id == mentor.id).order_by(WeeklyHours.start_minute)
    week: dict[int, list[Span]] = {}
    for row in await act.session.scalars(query):
        week.setdefault(row.weekday, []).append(Span(row.start_minute, row.end_minute))
    return week


async def has_weekly_hours(act: Act) -> bool:
    """Whether the acting mentor has any free hours."""
    mine = select(WeeklyHours.id).where(WeeklyHours.mentor_id == act.me.id).limit(1)
    return await act.session.scalar(mine) is not None


async def set_weekly_hours(act: Act, weekdays: Iterable[int], spans: Iterable[Span]) -> None:
    """Replace the acting mentor's windows on each of the weekdays with `spans` (none clears the day).

    Spans that touch are joined. Other weekdays, and meetings already booked, do not change. Raises NotAllowed.
    """
    mentor = require_mentor(act)
    days, windows = sorted(set(weekdays)), merged(spans)
    if not all(day in DAYS for day in days) or not all(span.is_possible for span in windows):
        raise NotAllowed
    mine = delete(WeeklyHours).where(WeeklyHours.mentor_id == mentor.id, WeeklyHours.weekday.in_(days))
    await act.session.execute(mine)
    act.session.add_all(
        WeeklyHours(mentor_id=mentor.id, weekday=day, start_minute=span.start, end_minute=span.end)
        for day in days
        for span in windows
    )


def merged(spans: Iterable[Span]) -> list[Span]:
    """The spans in order, joining those that touch or overlap."""
    windows: list[Span] = []
    for span in sorted(spans):
        if windows and span.start <= windows[-1].end:
            windows[-1] = Span(windows[-1].start, max(windows[-1].end, span.end))
        else:
            windows.append(span)
    return windows
