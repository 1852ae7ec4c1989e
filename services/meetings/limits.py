"""The limits that a mentor keeps for bookings, chosen from a few values; without a row the association's hold."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import timedelta
from enum import StrEnum
from types import MappingProxyType

from sqlalchemy import true

from models.connection.database import upsert
from models.free_hours import HourLimits
from services.guards import require_mentor
from services.meetings.rules import HORIZON, SHORTEST_NOTICE
from services.refusals import NotAllowed
from services.unit_of_work import Act


class Limit(StrEnum):
    notice_hours = "notice_hours"
    horizon_days = "horizon_days"
    meetings_a_day = "meetings_a_day"
    meetings_a_week = "meetings_a_week"


NO_LIMIT = 0
CHOICES: Mapping[Limit, tuple[int, ...]] = MappingProxyType(
    {
        Limit.notice_hours: (3, 12, 24, 48, 72),
        Limit.horizon_days: (14, 28, 60),
        Limit.meetings_a_day: (1, 2, 3, 4, NO_LIMIT),
        Limit.meetings_a_week: (1, 2, 3, 5, 8, NO_LIMIT),
    }
)


@dataclass(frozen=True, slots=True)
class MentorLimits:
    """`meetings_a_day` and `meetings_a_week` are NO_LIMIT where there is none."""

    notice_hours: int = SHORTEST_NOTICE // timedelta(hours=1)
    horizon_days: int = HORIZON.days
    meetings_a_day: int = NO_LIMIT
    meetings_a_week: int = NO_LIMIT

    def of(self, limit: Limit) -> int:
        return int(getattr(self, limit.value))


async def my_limits(act: Act) -> MentorLimits:
    """The acting mentor's limits. Raises NotAllowed."""
    row = await act.session.get(HourLimits, require_mentor(act).id)
    if row is None:
        return MentorLimits()
    return MentorLimits(
        row.notice_hours, row.horizon_days, row.meetings_a_day or NO_LIMIT, row.meetings_a_week or NO_LIMIT
    )


async def set_limit(act: Act, limit: Limit, value: int) -> None:
    """Set one of the acting mentor's limits to one of CHOICES; booked meetings stay. Raises NotAllowed."""
    mentor = require_mentor(act)
    if value not in CHOICES[limit]:
        raise NotAllowed
    limits = replace(await my_limits(act), **{limit.value: value})
    values = {
        "notice_hours": limits.notice_hours,
        "horizon_days": limits.horizon_days,
        "meetings_a_day": limits.meetings_a_day or None,
        "meetings_a_week": limits.meetings_a_week or None,
    }
    await upsert(act.session, HourLimits, {"mentor_id": mentor.id}, values, where=true())
