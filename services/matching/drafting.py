"""Coordinators edit the draft of a cohort: lock a pair, choose another mentor, exchange two mentors, take somebody out,
and say who must not be paired. Whatever somebody chose by hand is locked, so that recomputing keeps it.
"""

from collections import Counter
from dataclasses import dataclass

from sqlalchemy import ColumnElement, case, delete, func, select

from models.cohort import Cohort, CohortSeat, CohortState, KeptApart, SeatState
from models.connection.database import insert_new
from models.person import Person
from services.audit import record
from services.guards import require_coordinator
from services.locks import locked
from services.matching.cohorts import (
    CohortDecided,
    cohort_to_change,
    give_mentor,
    move_seat,
    pairs_apart,
)
from services.matching.scoring import Suitability, Weights, can_accompany, suitability
from services.matching.season import FreeMentor, Season, WaitingMentee, season_now
from services.places.search import Portion
from services.refusals import NotAllowed, NotFound, Refusal
from services.unit_of_work import Act


class PairImpossible(Refusal):
    """`why`: apart, full, programme (or place: remote only), gone."""

    key = "refusal-pair-impossible"


@dataclass(frozen=True, slots=True)
class DraftCounts:
    """How many mentees the draft pairs, leaves without a mentor, and how many were taken out; how many pairs are
    locked.
    """

    paired: int
    unpaired: int
    taken_out: int
    locked: int


@dataclass(frozen=True, slots=True)
class Candidate:
    """A mentor for a mentee of the draft; `left`: places that the draft leaves."""

    mentor: FreeMentor
    left: int
    suits: Suitability


async def draft_counts(act: Act, cohort_id: int) -> DraftCounts:
    """Raises NotAllowed."""
    require_coordinator(act)
    proposed, paired = CohortSeat.state == SeatState.proposed, CohortSeat.mentor_id.is_not(None)
    wanted = (proposed & paired, proposed & ~paired, CohortSeat.state == SeatState.taken_out, CohortSeat.locked)
    counts = [func.coalesce(func.sum(case((one, 1), else_=0)), 0) for one in wanted]
    row = (await act.session.execute(select(*counts).where(CohortSeat.cohort_id == cohort_id))).one()
    return DraftCounts(*(int(one) for one in row))


async def seats_of(act: Act, part: Portion, *where: ColumnElement[bool]) -> list[CohortSeat]:
    """By the mentee's name. Raises NotAllowed."""
    require_coordinator(act)
    query = select(CohortSeat).join(Person, Person.id == CohortSeat.mentee_id).where(*where)
    page = query.order_by(Person.in_order, Person.id).offset(part.first).limit(part.at_most)
    return list(await act.session.scalars(page))


def is_paired(cohort_id: int) -> tuple[ColumnElement[bool], ...]:
    return CohortSeat.cohort_id == cohort_id, CohortSeat.state == SeatState.proposed, CohortSeat.mentor_id.is_not(None)


def is_unpaired(cohort_id: int) -> tuple[ColumnElement[bool], ...]:
    """Left without a mentor, or taken out."""
    nobody = CohortSeat.mentor_id.is_(None) | (CohortSeat.state == SeatState.taken_out)
    return CohortSeat.cohort_id == cohort_id, nobody


async def seat_to_see(act: Act, seat_id: int) -> CohortSeat:
    """Raises NotAllowed, NotFound."""
    require_coordinator(act)
    seat = await act.session.get(CohortSeat, seat_id)
    if seat is None:
        raise NotFound
    return seat


async def _seat_to_change(act: Act, seat_id: int) -> CohortSeat:
    """Of a draft, locked with its cohort; nobody decides on their own case. Raises NotAllowed, NotFound,
    CohortDecided.
    """
    seat = await seat_to_see(act, seat_id)
    cohort = await cohort_to_change(act, seat.cohort_id)
    held = await locked(act, CohortSeat, seat_id)
    if held is None:
        raise NotFound
    _require_draft(cohort)
    if act.me.id in (held.mentee_id, held.mentor_id):
        raise NotAllowed
    return held


def _require_draft(cohort: Cohort) -> None:
    if cohort.state is not CohortState.draft:
        raise CohortDecided(state=cohort.state.value)


async def lock_pair(act: Act, seat_id: int, *, keep: bool) -> None:
    """Recomputing keeps a locked pair. Raises NotAllowed, NotFound, CohortDecided."""
    seat = await _seat_to_change(act, seat_id)
    if seat.mentor_id is None or seat.state is not SeatState.proposed:
        raise NotFound
    seat.locked = keep
    record(act, "cohort.locked" if keep else "cohort.unlocked", seat.mentee_id)


async def take_out(act: Act, seat_id: int) -> None:
    """The mentee is left out of this cohort. Raises NotAllowed, NotFound, CohortDecided."""
    seat = await _seat_to_change(act, seat_id)
    move_seat(seat, SeatState.taken_out)
    seat.mentor_id, seat.locked, seat.reasons, seat.wished = None, False, [], 0
    record(act, "cohort.taken_out", seat.mentee_id)


async def return_to_cohort(act: Act, seat_id: int) -> None:
    """Without a mentor until one is chosen or the draft is computed anew. Raises as `take_out`."""
    seat = await _seat_to_change(act, seat_id)
    move_seat(seat, SeatState.proposed)
    record(act, "cohort.put_back", seat.mentee_id)


async def candidates(act: Act, seat: CohortSeat) -> list[Candidate]:
    """Mentors who can accompany the mentee, the most suitable first, whether or not the draft leaves them a place.
    Raises NotAllowed.
    """
    require_coordinator(act)
    season = await season_now(act)
    mentee, apart, taken = season.mentee(seat.mentee_id), await pairs_apart(act), await _taken(act, seat.cohort_id)
    if mentee is None:
        return []
    others = [one for one in season.mentors if one.person.id not in (seat.mentor_id, seat.mentee_id)]
    found = [
        Candidate(one, one.free - taken[one.person.id], suitability(mentee.wanted, one.offered, Weights()))
        for one in others
        if can_accompany(mentee.wanted, one.offered) and (seat.mentee_id, one.person.id) not in apart
    ]
    return sorted(found, key=lambda one: (one.left <= 0, -one.suits.points))


async def _taken(act: Act, cohort_id: int) -> Counter[int]:
    """By mentor: how many places the draft takes."""
    query = select(CohortSeat.mentor_id, func.count()).where(*is_paired(cohort_id)).group_by(CohortSeat.mentor_id)
    return Counter({int(mentor or 0): int(count) for mentor, count in await act.session.execute(query)})


async def choose_mentor(act: Act, seat_id: int, mentor_id: int) -> None:
    """Raises NotAllowed, NotFound, CohortDecided, PairImpossible."""
    seat = await _seat_to_change(act, seat_id)
    season = await season_now(act)
    mentor = _possible(season, seat.mentee_id, mentor_id, await pairs_apart(act))
    if mentor_id != seat.mentor_id and (await _taken(act, seat.cohort_id))[mentor_id] >= mentor.free:
        raise PairImpossible(why="full")
    if seat.state is SeatState.taken_out:
        move_seat(seat, SeatState.proposed)
    give_mentor(seat, season, mentor_id)
    seat.locked = True
    record(act, "cohort.paired", seat.mentee_id)


async def exchange(act: Act, seat_id: int, other_id: int) -> None:
    """Two mentees of the draft get each other's mentors. Raises as `choose_mentor`."""
    for in_order in sorted({seat_id, other_id}):
        await _seat_to_change(act, in_order)
    seat, other = await seat_to_see(act, seat_id), await seat_to_see(act, other_id)
    mentors = seat.mentor_id, other.mentor_id
    if seat.cohort_id != other.cohort_id or seat is other or None in mentors:
        raise NotFound
    season, apart = await season_now(act), await pairs_apart(act)
    for one, mentor_id in ((seat, mentors[1]), (other, mentors[0])):
        _possible(season, one.mentee_id, mentor_id or 0, apart)
        give_mentor(one, season, mentor_id)
        one.locked = True
        record(act, "cohort.paired", one.mentee_id)


def _possible(season: Season, mentee_id: int, mentor_id: int, apart: list[tuple[int, int]]) -> FreeMentor:
    """Raises PairImpossible."""
    mentee: WaitingMentee | None = season.mentee(mentee_id)
    mentor = season.mentor(mentor_id)
    if mentee is None or mentor is None or mentee_id == mentor_id:
        raise PairImpossible(why="gone")
    if (mentee_id, mentor_id) in apart:
        raise PairImpossible(why="apart")
    if not can_accompany(mentee.wanted, mentor.offered):
        raise PairImpossible(why="programme")
    return mentor


async def partners(act: Act, seat: CohortSeat) -> list[CohortSeat]:
    """The other pairs of the draft with which this one could exchange mentors. Raises NotAllowed."""
    require_coordinator(act)
    season, apart = await season_now(act), await pairs_apart(act)
    pairs = await seats_of(act, Portion(at_most=100_000), *is_paired(seat.cohort_id))
    return [one for one in pairs if one.mentor_id != seat.mentor_id and _may_exchange(season, seat, one, apart)]


def _may_exchange(season: Season, one: CohortSeat, other: CohortSeat, apart: list[tuple[int, int]]) -> bool:
    try:
        _possible(season, one.mentee_id, other.mentor_id or 0, apart)
        _possible(season, other.mentee_id, one.mentor_id or 0, apart)
    except PairImpossible:
        return False
    return True


async def keep_apart(act: Act, seat_id: int) -> None:
    """The two of this pair must not be paired, now and later; the mentee stays in the draft without a mentor. Raises
    NotAllowed, NotFound, CohortDecided.
    """
    seat = await _seat_to_change(act, seat_id)
    if seat.mentor_id is None:
        raise NotFound
    row = {"mentee_id": seat.mentee_id, "mentor_id": seat.mentor_id, "by_id": act.me.id, "at": act.now}
    await insert_new(act.session, KeptApart, [row])
    seat.mentor_id, seat.locked, seat.reasons, seat.wished = None, False, [], 0
    record(act, "cohort.kept_apart", seat.mentee_id)


async def kept_apart_from(act: Act, mentee_id: int) -> list[Person]:
    """The mentors with whom this mentee must not be paired, by name. Raises NotAllowed."""
    require_coordinator(act)
    query = select(KeptApart).join(Person, Person.id == KeptApart.mentor_id).where(KeptApart.mentee_id == mentee_id)
    return [one.mentor for one in await act.session.scalars(query.order_by(Person.in_order, Person.id))]


async def let_together(act: Act, seat_id: int, mentor_id: int) -> None:
    """They may be paired again. Raises NotAllowed, NotFound, CohortDecided."""
    seat = await _seat_to_change(act, seat_id)
    pair = KeptApart.mentee_id == seat.mentee_id, KeptApart.mentor_id == mentor_id
    await act.session.execute(delete(KeptApart).where(*pair))
    record(act, "cohort.let_together", seat.mentee_id)
