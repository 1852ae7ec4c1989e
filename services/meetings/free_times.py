"""When a mentee can meet a mentor: what the mentor's free hours offer, minus the time that either has claimed."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

from sqlalchemy import select

from models.free_hours import HourLimits
from models.meeting import ClaimedTime, Meeting
from models.mentorship import Mentorship
from models.person import Person
from models.profile import Form
from services.locks import locked
from services.meetings.claims import blocked_starts, cell_of, held_by
from services.meetings.offered import HoursOffer, starts_of
from services.meetings.offers import offers_of
from services.meetings.rules import BUFFER, LENGTHS, MEETING_LENGTH
from services.unit_of_work import Act


@dataclass(frozen=True, slots=True)
class Sides:
    """The ids and time zones of two people who might meet. `mentee_id` is None for a visitor."""

    mentor_id: int
    mentee_id: int | None
    zones: tuple[ZoneInfo, ZoneInfo]

    @classmethod
    def of(cls, mentor: Person, mentee: Person | None) -> "Sides":
        zones = ZoneInfo(mentor.timezone), ZoneInfo((mentee or mentor).timezone)
        return cls(mentor.id, mentee.id if mentee else None, zones)

    def day(self, start: datetime) -> date:
        """By the mentor's clock, as the mentor's limits count."""
        return start.astimezone(self.zones[0]).date()


@dataclass(frozen=True, slots=True)
class MeetingWanted:
    """What kind of meeting is looked for. `moving`: a meeting that is to move; its claim counts as free, and it does
    not count towards the mentor's limits.
    """

    length: timedelta = MEETING_LENGTH
    form: Form | None = None
    moving: Meeting | None = None


AN_HOUR = MeetingWanted()


async def free_times(act: Act, mentorship: Mentorship, wanted: MeetingWanted = AN_HOUR) -> list[datetime]:
    """Start times at which the two can meet, UTC, in order. The present start of a meeting that is to move is not
    offered.
    """
    return (await days_open(act, mentorship, wanted)).times


async def free_times_of(act: Act, pairs: Sequence[Sides], wanted: MeetingWanted = AN_HOUR) -> list[list[datetime]]:
    """Start times for each pair, UTC, in order; two statements for any number of pairs."""
    offers = await offers_of(act, {one.mentor_id: one.zones[0] for one in pairs}, wanted.moving)
    taken = await _taken(act, pairs, max(offer.horizon for offer in offers.values()), wanted)
    return [_left(one, _starts(act, one, offers[one.mentor_id], wanted), taken, wanted.length) for one in pairs]


@dataclass(frozen=True, slots=True)
class DaysOpen:
    """When two people can meet (`times`, UTC, in order), and what the mentor offers, which says why other days are
    closed.
    """

    times: list[datetime]
    offer: HoursOffer


async def days_open(act: Act, mentorship: Mentorship, wanted: MeetingWanted = AN_HOUR) -> DaysOpen:
    """The same times as `free_times`, with the mentor's offer; two statements."""
    sides = Sides.of(mentorship.mentor, mentorship.mentee)
    offers = await offers_of(act, {sides.mentor_id: sides.zones[0]}, wanted.moving)
    offer = offers[sides.mentor_id]
    taken = await _taken(act, [sides], offer.horizon, wanted)
    times = _left(sides, _starts(act, sides, offer, wanted), taken, wanted.length)
    present = wanted.moving.starts_at if wanted.moving else None
    return DaysOpen([start for start in times if start != present], offer)


async def fitting(act: Act, mentorship: Mentorship, start: datetime) -> set[tuple[Form, timedelta]]:
    """The forms and lengths in which the two can meet at that start; two statements."""
    sides = Sides.of(mentorship.mentor, mentorship.mentee)
    offer = (await offers_of(act, {sides.mentor_id: sides.zones[0]}))[sides.mentor_id]
    kinds = [MeetingWanted(length, form) for form in Form for length in LENGTHS]
    taken = await _taken(act, [sides], offer.horizon, kinds[-1])
    return {
        (form, one.length)
        for one in kinds
        if (form := one.form) and start in _left(sides, _starts(act, sides, offer, one), taken, one.length)
    }


async def far_times(act: Act, mentorship: Mentorship, wanted: MeetingWanted, until: datetime) -> list[datetime]:
    """Start times up to `until`, also beyond the mentor's horizon, for meetings planned long ahead. A limit of meetings
    a day or a week counts those that are booked.
    """
    sides = Sides.of(mentorship.mentor, mentorship.mentee)
    offer = (await offers_of(act, {sides.mentor_id: sides.zones[0]}))[sides.mentor_id]
    far = _far(act, offer, until)
    open_starts = [
        one for one in _starts(act, sides, far, wanted) if one <= until and not offer.is_full(sides.day(one))
    ]
    taken = await _taken(act, [sides], far.horizon, wanted)
    return _left(sides, open_starts, taken, wanted.length)


async def are_offered(act: Act, mentorship: Mentorship, starts: Sequence[datetime], wanted: MeetingWanted) -> bool:
    """The same as `is_offered`, for meetings planned long ahead. The limits do not count them for each other."""
    sides = Sides.of(mentorship.mentor, mentorship.mentee)
    offer = await _counted_offer(act, sides)
    others = Counter(offer.busy) - Counter(map(sides.day, starts))
    without = replace(offer, busy=list(others.elements()))
    offered = set(_starts(act, sides, _far(act, offer, max(starts)), wanted))
    return offered.issuperset(starts) and not any(without.is_full(sides.day(one)) for one in starts)


def _far(act: Act, offer: HoursOffer, until: datetime) -> HoursOffer:
    return replace(offer, horizon=max(offer.horizon, until - act.now), a_day=None, a_week=None)


async def is_offered(act: Act, mentorship: Mentorship, start: datetime, wanted: MeetingWanted) -> bool:
    """Whether the mentor's free hours offer that start, claimed or not. For a meeting that has claimed its time:
    bookings with a mentor who limits their number are counted one after the other, until their transactions end.
    """
    sides = Sides.of(mentorship.mentor, mentorship.mentee)
    return start in _starts(act, sides, await _counted_offer(act, sides, wanted.moving), wanted)


async def _counted_offer(act: Act, sides: Sides, moving: Meeting | None = None) -> HoursOffer:
    """The mentor's offer, read under a lock when it limits the number of meetings."""
    offer = (await offers_of(act, {sides.mentor_id: sides.zones[0]}, moving))[sides.mentor_id]
    if offer.a_day or offer.a_week:
        await locked(act, HourLimits, sides.mentor_id)
        offer = (await offers_of(act, {sides.mentor_id: sides.zones[0]}, moving))[sides.mentor_id]
    return offer


def _starts(act: Act, sides: Sides, offer: HoursOffer, wanted: MeetingWanted) -> list[datetime]:
    return starts_of(offer, sides.zones, act.now, wanted.length, wanted.form)


async def _taken(act: Act, pairs: Sequence[Sides], horizon: timedelta, wanted: MeetingWanted) -> dict[int, list[int]]:
    """Claimed cells by person."""
    people = {side for one in pairs for side in (one.mentor_id, one.mentee_id) if side is not None}
    last = cell_of(act.now + horizon + wanted.length + BUFFER)
    query = select(ClaimedTime.person_id, ClaimedTime.cell).where(
        ClaimedTime.person_id.in_(people), ClaimedTime.cell.between(cell_of(act.now), last)
    )
    if wanted.moving is not None:
        query = query.where(held_by(wanted.moving).rows.is_not(True))
    taken: dict[int, list[int]] = {}
    for person_id, cell in await act.session.execute(query):
        taken.setdefault(person_id, []).append(cell)
    return taken


def _left(one: Sides, starts: Sequence[datetime], taken: dict[int, list[int]], length: timedelta) -> list[datetime]:
    mentees = taken.get(one.mentee_id, []) if one.mentee_id is not None else []
    blocked = blocked_starts(taken.get(one.mentor_id, []), mentees, length)
    return [start for start in starts if cell_of(start) not in blocked] if blocked else list(starts)
