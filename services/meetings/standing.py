"""Meetings that stand although their mentor takes days off, pauses or moves to another time zone: the mentor decides
about each of them.
"""

from collections.abc import Iterable
from datetime import date
from zoneinfo import ZoneInfo

from sqlalchemy import select

from models.meeting import Meeting
from models.mentorship import Mentorship
from services.guards import require_mentor
from services.meetings.coming import is_coming
from services.meetings.own_dates import own_dates
from services.unit_of_work import Act


async def meetings_to_hold(act: Act) -> list[Meeting]:
    """The coming meetings of the acting mentor's mentees, the next one first. Raises NotAllowed."""
    mentor = require_mentor(act)
    query = select(Meeting).join(Mentorship, Mentorship.id == Meeting.mentorship_id)
    theirs = query.where(Mentorship.mentor_id == mentor.id, is_coming(act)).order_by(Meeting.starts_at)
    return list(await act.session.scalars(theirs))


async def meetings_on(act: Act, first: date, last: date) -> list[Meeting]:
    """Those of `meetings_to_hold` on these days of the mentor's clock. Raises NotAllowed."""
    return _within(act, await meetings_to_hold(act), [(first, last)])


async def meetings_on_days_off(act: Act) -> list[Meeting]:
    """Those of `meetings_to_hold` on the mentor's days off. Raises NotAllowed."""
    off = (await own_dates(act)).off
    return _within(act, await meetings_to_hold(act), [(one.first, one.last) for one in off]) if off else []


def _within(act: Act, meetings: Iterable[Meeting], ranges: Iterable[tuple[date, date]]) -> list[Meeting]:
    zone, wanted = ZoneInfo(act.me.timezone), list(ranges)

    def is_within(meeting: Meeting) -> bool:
        day = meeting.starts_at.astimezone(zone).date()
        return any(first <= day <= last for first, last in wanted)

    return [meeting for meeting in meetings if is_within(meeting)]
