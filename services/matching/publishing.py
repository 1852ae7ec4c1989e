"""Publishing a cohort: each pair becomes a mentorship, unless its place or its mentee has been taken meanwhile. Both
sides are told, and either may refuse for two days; then the pair stands by itself.
"""

import json
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from hashlib import sha256

from sqlalchemy import func, select

from models.cohort import Cohort, CohortNotice, CohortSeat, CohortState, SeatState
from models.meeting import Meeting
from models.mentorship import MentoringRequest, Mentorship, MentorshipState
from models.profile import ApplicationState, MentorProfile
from services.audit import record, record_rows
from services.guards import require_coordinator
from services.locks import locked, locked_all
from services.matching.agreements import agreement_to_end
from services.matching.cohorts import CohortDecided, cohort_to_change, move_cohort, move_seat
from services.matching.ending import close_pair
from services.matching.pairing import NewPair, make_pairs
from services.matching.requests import OPEN
from services.meetings.coming import has_not_begun
from services.notices import Reminder, remind, tell, tell_coordinators
from services.refusals import AlreadyDecided, NotAllowed, NotFound, Refusal
from services.unit_of_work import Act

REFUSABLE = timedelta(days=2)


class TooLateToRefuse(AlreadyDecided):
    key = "refusal-pair-stands"


class NothingToPublish(AlreadyDecided):
    key = "refusal-nothing-to-publish"


class PairsChanged(Refusal):
    """The pairs have changed since they were shown."""

    key = "refusal-cohort-pairs-changed"


@dataclass(frozen=True, slots=True)
class Published:
    """How many pairs were made, and which were not."""

    offered: int
    missed: list[CohortSeat]


async def pairs_proposed(act: Act, cohort_id: int) -> str:
    """The same as long as nobody changes whom publishing would pair. Raises NotAllowed."""
    require_coordinator(act)
    mine = CohortSeat.cohort_id == cohort_id, CohortSeat.state == SeatState.proposed
    return _digest(list(await act.session.scalars(select(CohortSeat).where(*mine))))


def _digest(seats: Sequence[CohortSeat]) -> str:
    pairs = sorted((one.mentee_id, one.mentor_id or 0, one.programme.value) for one in seats)
    return sha256(json.dumps(pairs).encode()).hexdigest()[:16]


async def publish(act: Act, cohort_id: int, shown: str | None = None) -> Published:
    """`shown`: what `pairs_proposed` said of the draft that the coordinator was shown. Raises NotAllowed, NotFound,
    CohortDecided, PairsChanged, NothingToPublish.

    The requests and the mentors' profiles are locked before anything is counted: a request that is being accepted takes
    its place first, and the pair that it concerns is missed.
    """
    cohort = await cohort_to_change(act, cohort_id)
    mine = CohortSeat.cohort_id == cohort_id, CohortSeat.state == SeatState.proposed
    proposed = await locked_all(act, CohortSeat, *mine)
    if shown is not None and shown != _digest(proposed) and cohort.state is CohortState.draft:
        raise PairsChanged
    seats = [seat for seat in proposed if seat.mentor_id is not None]
    if not seats and cohort.state is CohortState.draft:
        raise NothingToPublish
    move_cohort(cohort, CohortState.published)
    cohort.published_by_id, cohort.published_at = act.me.id, act.now
    for seat in proposed:
        if seat.mentor_id is None:
            move_seat(seat, SeatState.unpaired)
    made = await _make_pairs(act, seats)
    for seat in seats:
        move_seat(seat, SeatState.offered if seat.id in made else SeatState.missed)
        seat.mentorship_id = made.get(seat.id)
    offered = [seat for seat in seats if seat.id in made]
    await _tell_both(act, offered)
    record_rows(act, "cohort.published", len(offered), list_id=cohort_id)
    return Published(len(offered), [seat for seat in seats if seat.id not in made])


async def _make_pairs(act: Act, seats: Sequence[CohortSeat]) -> dict[int, int]:
    """The ids of the mentorships by those of the seats."""
    mentees, mentors = [seat.mentee_id for seat in seats], {seat.mentor_id for seat in seats}
    await locked_all(act, MentoringRequest, MentoringRequest.mentee_id.in_(mentees), MentoringRequest.state.in_(OPEN))
    profiles = await locked_all(act, MentorProfile, MentorProfile.person_id.in_(mentors))
    fitting = await _that_fit(act, seats, await _places_left(act, profiles))
    made = await make_pairs(
        act, [NewPair(one.mentee_id, one.mentor_id, one.programme) for one in fitting if one.mentor_id is not None]
    )
    return {seat.id: pair_id for seat, pair_id in zip(fitting, made, strict=True) if pair_id is not None}


async def _that_fit(act: Act, seats: Sequence[CohortSeat], left: dict[int, int]) -> list[CohortSeat]:
    """Those for which the mentor has a place and whose mentee has no mentor in the programme yet. A mentee whom this
    mentor supports already, in another programme, takes no further place. `left` is counted down.
    """
    theirs = Mentorship.mentee_id.in_([seat.mentee_id for seat in seats]), Mentorship.state == MentorshipState.active
    pairs = list(await act.session.scalars(select(Mentorship).where(*theirs)))
    supported = {(pair.mentee_id, pair.programme) for pair in pairs}
    guided = {(pair.mentee_id, pair.mentor_id) for pair in pairs}
    fitting = []
    for seat in seats:
        takes_place = (seat.mentee_id, seat.mentor_id) not in guided
        if seat.mentor_id not in left or not seat.mentee.can_be_told or (takes_place and left[seat.mentor_id] <= 0):
            continue
        if (seat.mentee_id, seat.programme) not in supported:
            fitting.append(seat)
            left[seat.mentor_id] -= takes_place
    return fitting


async def _places_left(act: Act, profiles: Sequence[MentorProfile]) -> dict[int, int]:
    """Of the mentors who take mentees now, by their ids."""
    active = Mentorship.state == MentorshipState.active, Mentorship.mentor_id.in_([one.person_id for one in profiles])
    count = select(Mentorship.mentor_id, func.count(Mentorship.mentee_id.distinct()))
    rows = await act.session.execute(count.where(*active).group_by(Mentorship.mentor_id))
    taken = {int(mentor): int(number) for mentor, number in rows}
    here = [one for one in profiles if one.state is ApplicationState.approved and not one.is_paused(act.now)]
    return {one.person_id: one.capacity - taken.get(one.person_id, 0) for one in here if one.person.can_be_told}


async def _tell_both(act: Act, seats: Sequence[CohortSeat]) -> None:
    """Now, and when the pair stands."""
    reminders = []
    for seat in seats:
        for person_id, kind in ((seat.mentee_id, CohortNotice.for_mentee), (seat.mentor_id, CohortNotice.for_mentor)):
            assert person_id is not None
            await tell(act, person_id, kind, {"seat_id": seat.id})
            stands, dedupe = CohortNotice.stands, f"cohort_stands:{seat.id}:{person_id}"
            reminders.append(Reminder(person_id, stands, {"seat_id": seat.id}, act.now + REFUSABLE, dedupe))
    await remind(act, reminders)


def refusable_until(cohort: Cohort) -> datetime | None:
    return cohort.published_at + REFUSABLE if cohort.published_at else None


async def seat_of_mine(act: Act, seat_id: int) -> CohortSeat | None:
    """A published pair of the acting person; None when it is not theirs."""
    seat = await act.session.get(CohortSeat, seat_id)
    if seat is None or seat.mentorship_id is None or act.me.id not in (seat.mentee_id, seat.mentor_id):
        return None
    return seat


async def refuse_pair(act: Act, seat_id: int) -> CohortSeat:
    """Either side refuses, within two days of publishing. The mentorship ends, its meetings are cancelled, and the
    other side and the coordinators are told. Raises NotAllowed, CohortDecided, TooLateToRefuse.
    """
    if await seat_of_mine(act, seat_id) is None:
        raise NotAllowed
    seat = await locked(act, CohortSeat, seat_id)
    if seat is None or seat.mentorship_id is None:
        raise NotFound
    move_seat(seat, SeatState.refused)
    until = refusable_until(seat.cohort)
    if until is None or act.now >= until:
        raise TooLateToRefuse
    mentorship = await locked(act, Mentorship, seat.mentorship_id)
    if mentorship is None or mentorship.state is not MentorshipState.active:
        raise CohortDecided(state="ended")
    await agreement_to_end(act, mentorship.id)  # before the meetings, by the order of locks
    meetings = await locked_all(act, Meeting, Meeting.mentorship_id == mentorship.id, has_not_begun(act))
    seat.refused_by_id, seat.refused_at = act.me.id, act.now
    await close_pair(act, mentorship, meetings, ())
    other = mentorship.other_side(act.me.id)
    await tell(act, other.id, CohortNotice.refused, {"seat_id": seat.id})
    await tell_coordinators(act, CohortNotice.refusal, {"seat_id": seat.id})
    record(act, "cohort.refused", seat.mentee_id)
    return seat


async def last_published(act: Act) -> Cohort | None:
    """Raises NotAllowed."""
    require_coordinator(act)
    published = select(Cohort).where(Cohort.state == CohortState.published)
    return await act.session.scalar(published.order_by(Cohort.published_at.desc()).limit(1))


async def counts_of_published(act: Act, cohort_id: int) -> dict[SeatState, int]:
    """Raises NotAllowed."""
    require_coordinator(act)
    query = select(CohortSeat.state, func.count()).where(CohortSeat.cohort_id == cohort_id).group_by(CohortSeat.state)
    return {state: int(count) for state, count in await act.session.execute(query)}
