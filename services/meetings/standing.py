"""What stands although its mentor takes days off, pauses or moves to another time zone: meetings of pairs, group
meetings and internship days. The mentor decides about each of them.
"""

from collections.abc import Iterable
from datetime import date
from zoneinfo import ZoneInfo

from sqlalchemy import select
from sqlalchemy.orm import joinedload, raiseload

from models.group_meeting import GroupMeeting
from models.internship import Internship, InternshipDay, InternshipDayState
from models.meeting import Meeting
from models.mentorship import Mentorship
from services.guards import require_mentor
from services.meetings.coming import is_coming
from services.meetings.groups.groups import is_group_ahead
from services.meetings.own_dates import own_dates
from services.unit_of_work import Act

Standing = Meeting | GroupMeeting | InternshipDay


async def all_standing(act: Act) -> list[Standing]:
    """Whatever of these is ahead of the acting mentor, the next one first. Raises NotAllowed."""
    mentor = require_mentor(act)
    of_pairs = select(Meeting).join(Mentorship, Mentorship.id == Meeting.mentorship_id)
    groups = select(GroupMeeting).where(GroupMeeting.host_id == mentor.id, is_group_ahead(act))
    days = (
        select(InternshipDay)
        .join(Internship, Internship.id == InternshipDay.internship_id)
        .join(Mentorship, Mentorship.id == Internship.mentorship_id)
        .where(
            Mentorship.mentor_id == mentor.id,
            InternshipDay.state != InternshipDayState.cancelled,
            InternshipDay.ends_at > act.now,
        )
        .options(
            joinedload(InternshipDay.internship).raiseload(Internship.days),
            raiseload(InternshipDay.host),
            raiseload(InternshipDay.entry),
        )
    )
    found: list[Standing] = [
        *await act.session.scalars(of_pairs.where(Mentorship.mentor_id == mentor.id, is_coming(act))),
        *await act.session.scalars(groups.options(raiseload(GroupMeeting.seats))),
        *await act.session.scalars(days),
    ]
    return sorted(found, key=lambda one: (one.starts_at, one.id))


async def standing_on(act: Act, first: date, last: date) -> list[Standing]:
    """Those of `all_standing` on these days of the mentor's clock. Raises NotAllowed."""
    return _within(act, await all_standing(act), [(first, last)])


async def standing_on_days_off(act: Act) -> list[Standing]:
    """Those of `all_standing` on the mentor's days off. Raises NotAllowed."""
    off = (await own_dates(act)).off
    return _within(act, await all_standing(act), [(one.first, one.last) for one in off]) if off else []


def _within(act: Act, standing: Iterable[Standing], ranges: Iterable[tuple[date, date]]) -> list[Standing]:
    zone, wanted = ZoneInfo(act.me.timezone), list(ranges)

    def is_within(one: Standing) -> bool:
        day = one.starts_at.astimezone(zone).date()
        return any(first <= day <= last for first, last in wanted)

    return [one for one in standing if is_within(one)]
