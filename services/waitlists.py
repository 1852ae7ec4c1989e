"""Places that are offered to a line of people, in group meetings and at events: whoever has waited longest gets the
offer, and the place is held for a time, which is longer when there is more time left.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Generic, Protocol, TypeVar
from zoneinfo import ZoneInfo

from models.person import Person

WAITLIST_ENDS = timedelta(hours=2)  # before the start; later a free place is offered to nobody
LINE_ENDS_HOURS = WAITLIST_ENDS // timedelta(hours=1)
OFFER_ENDS = timedelta(hours=1)  # before the start, at the latest
# how long an offered place is held, by the time that is left until the start
_HELD = (
    (timedelta(hours=72), timedelta(hours=24)),
    (timedelta(hours=24), timedelta(hours=6)),
    (timedelta(hours=6), timedelta(hours=2)),
    (WAITLIST_ENDS, timedelta(minutes=30)),
)
_NIGHT = (22, 9)  # hours on a person's clock; an offer that would end at night ends in the morning


class HasPerson(Protocol):
    @property
    def person(self) -> Person: ...


Seat = TypeVar("Seat", bound=HasPerson)


@dataclass(frozen=True, slots=True)
class SeatOffer(Generic[Seat]):
    """`passed_over`: who has waited longer and cannot be reached; they keep their turn."""

    seat: Seat
    until: datetime
    passed_over: tuple[Seat, ...]


def next_offers(waiting: Iterable[Seat], free: int, starts_at: datetime, now: datetime) -> list[SeatOffer[Seat]]:
    """Offers of the `free` places to those in line who can be reached, in their order."""
    offers: list[SeatOffer[Seat]] = []
    passed: list[Seat] = []
    for seat in waiting:
        until = offer_ends(seat.person, starts_at, now)
        if len(offers) >= free or until is None:
            break
        if seat.person.can_be_told:
            offers.append(SeatOffer(seat, until, tuple(passed)))
        else:
            passed.append(seat)
    return offers


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
