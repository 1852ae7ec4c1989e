"""A mentor's free hours (свободные часы) of every week, in local time of the mentor's zone."""

from collections.abc import Iterable

from sqlalchemy import delete, or_, select

from models.free_hours import DatedHours, WeeklyHours
from models.profile import Form, MentorProfile
from services.days import today_of
from services.guards import require_mentor
from services.meetings.offered import Window, merged
from services.refusals import NotAllowed
from services.unit_of_work import Act

DAYS = range(7)


async def weekly_hours(act: Act) -> dict[int, list[Window]]:
    """The acting mentor's windows by weekday, in order. Raises NotAllowed."""
    mentor = require_mentor(act)
    query = select(WeeklyHours).where(WeeklyHours.mentor_id == mentor.id).order_by(WeeklyHours.start_minute)
    week: dict[int, list[Window]] = {}
    for row in await act.session.scalars(query):
        week.setdefault(row.weekday, []).append(Window(row.start_minute, row.end_minute, row.form))
    return week


async def has_free_hours(act: Act) -> bool:
    """Whether the acting mentor has any free hours: every week, or on a coming date."""
    every_week = select(WeeklyHours.id).where(WeeklyHours.mentor_id == act.me.id)
    coming = DatedHours.mentor_id == act.me.id, DatedHours.day >= today_of(act)
    found = await act.session.scalar(select(or_(every_week.exists(), select(DatedHours.id).where(*coming).exists())))
    return bool(found)


async def set_weekly_hours(act: Act, weekdays: Iterable[int], windows: Iterable[Window]) -> None:
    """Replace the acting mentor's windows on each of the weekdays with `windows` (none clears the day).

    Windows of one form that touch are joined. Other weekdays, and meetings already booked, do not change. Raises
    NotAllowed.
    """
    mentor = require_mentor(act)
    days, wanted = sorted(set(weekdays)), merged(list(windows))
    if not all(day in DAYS for day in days) or not all(window.is_possible for window in wanted):
        raise NotAllowed
    mine = delete(WeeklyHours).where(WeeklyHours.mentor_id == mentor.id, WeeklyHours.weekday.in_(days))
    await act.session.execute(mine)
    act.session.add_all(
        WeeklyHours(
            mentor_id=mentor.id, weekday=day, start_minute=window.start, end_minute=window.end, form=window.form
        )
        for day in days
        for window in wanted
    )


async def copy_day(act: Act, weekday: int, onto: Iterable[int]) -> None:
    """Give other weekdays the acting mentor's windows of one. Raises NotAllowed."""
    await set_weekly_hours(act, onto, (await weekly_hours(act)).get(weekday, []))


async def forms_of_mine(act: Act) -> list[Form]:
    """The forms of meeting that the acting mentor offers."""
    profile = await act.session.get(MentorProfile, act.me.id)
    return profile.forms if profile else []
