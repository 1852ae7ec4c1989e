"""Quiet hours: whole hours, in a person's own time zone, in which notices that can wait are held back."""

from datetime import UTC, datetime, time, timedelta
from zoneinfo import ZoneInfo

from models.notice import Urgency
from models.person import Person
from services.notices import look_again_at_held
from services.refusals import NotAllowed
from services.unit_of_work import Act

Range = tuple[int, int]
RANGES: tuple[Range, ...] = ((21, 7), (21, 8), (22, 7), (22, 8), (23, 8))


async def change_quiet_hours(act: Act, hours: Range | None) -> None:
    """Set one of RANGES, or none. Notices that the old hours held back may be sent now. Raises NotAllowed."""
    if hours is not None and hours not in RANGES:
        raise NotAllowed
    act.me.quiet_from, act.me.quiet_until = hours or (None, None)
    await look_again_at_held(act, Person.id == act.me.id)


def quiet_until(person: Person, now: datetime) -> datetime | None:
    """When the present quiet hours end, UTC; None outside quiet hours."""
    if person.quiet_from is None or person.quiet_until is None:
        return None
    local = now.astimezone(ZoneInfo(person.timezone))
    if person.quiet_until <= local.hour < person.quiet_from:
        return None
    day = local.date() + timedelta(days=local.hour >= person.quiet_from)
    return datetime.combine(day, time(person.quiet_until), local.tzinfo).astimezone(UTC)


def wait_for_quiet_end(
    person: Person, urgency: Urgency, due_at: datetime, useful_for: timedelta, now: datetime
) -> datetime | None:
    """When to send a notice that quiet hours hold back, UTC; None to send it now.

    Notices about somebody else's act and service messages are never held back. Neither are those that would be useless
    by then, such as the reminder of a meeting that begins during the quiet hours.
    """
    ends = None if urgency in (Urgency.personal, Urgency.service) else quiet_until(person, now)
    return ends if ends is not None and ends - due_at < useful_for else None
