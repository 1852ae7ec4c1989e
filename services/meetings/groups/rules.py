"""The association's rules for group meetings, in one place."""

from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from models.person import Person

PLACES = range(3, 9)
USUAL_PLACES, USUAL_MINIMUM = 6, 3
LENGTHS = tuple(timedelta(minutes=minutes) for minutes in (45, 60, 90, 120))
USUAL_LENGTH = timedelta(minutes=90)
HOURS = (8, 21)  # on the mentor's clock, between which a group meeting takes place
OPENED_AHEAD = timedelta(hours=48)  # at least; so that others can be told, and too few noticed, before it begins
OTHERS_AFTER = timedelta(hours=24)  # after opening; until then only the mentor's own mentees may join
MINIMUM_ASKED = timedelta(hours=24)  # before the start
MINIMUM_ANSWER = timedelta(hours=12)  # before the start; until then the mentor may still call it off
WAITLIST_ENDS = timedelta(hours=2)  # before the start; later a free place is offered to nobody
OFFER_ENDS = timedelta(hours=1)  # before the start, at the latest
TOPIC_LIMIT = 300  # code points
# how long an offered place is held, by the time that is left until the start
_HELD = (
    (timedelta(hours=72), timedelta(hours=24)),
    (timedelta(hours=24), timedelta(hours=6)),
    (timedelta(hours=6), timedelta(hours=2)),
    (WAITLIST_ENDS, timedelta(minutes=30)),
)
_NIGHT = (22, 9)  # hours on a person's clock; an offer that would end at night ends in the morning


def offer_ends(person: Person, starts_at: datetime, now: datetime) -> datetime | None:
    """Until when a place that is offered to that person now is held, UTC; None when it is too late for an offer."""
    left = starts_at - now
    held = next((held for least, held in _HELD if left >= least), None)
    if held is None:
        return None
    return min(_after_night(person, now + held), starts_at - OFFER_ENDS)


def _after_night(person: Person, moment: datetime) -> datetime:
    local = moment.astimezone(ZoneInfo(person.timezone))
    begins, ends = _NIGHT
    if ends <= local.hour < begins:
        return moment
    morning = local.replace(hour=ends, minute=0, second=0, microsecond=0)
    return (morning + timedelta(days=local.hour >= begins)).astimezone(moment.tzinfo)
