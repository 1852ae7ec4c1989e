"""Quiet hours: when a person is not disturbed by what can wait, in whole hours of their own clock."""

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
    """One of the ready ranges, or none; what the former hours held back may come now. Raises NotAllowed."""
    if hours is not None and hours not in RANGES:
        raise NotAllowed
    act.me.quiet_from, act.me.quiet_until = hours or (None, None)
    await look_again_at_held(act, Person.id == act.me.id)


def quiet_until(person: Person, now: datetime) -> datetime | None:
    """When the quiet hours that are now end, UTC; None outside of them."""
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
    """When a notice is to come, UTC, if the person's quiet hours hold it back; None: it comes now.

    What another's act means for the person always comes. So does what would come too late to be of use: the reminder
    of a meeting that begins within the quiet hours.
    """
    ends = None if urgency is Urgency.personal else quiet_until(person, now)
    return ends if ends is not None and ends - due_at < useful_for else None
