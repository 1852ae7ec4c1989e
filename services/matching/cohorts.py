"""A cohort (набор) and its draft: ordered by a coordinator, computed outside the conversation, and kept by all
coordinators together; `services/matching/drafting.py` edits it, `services/matching/publishing.py` publishes it.
"""

from dataclasses import fields

from sqlalchemy import delete, select

from models.cohort import Cohort, CohortNotice, CohortSeat, CohortState, KeptApart, SeatState
from models.connection.database import insert_new
from services.audit import record
from services.guards import hold_coordinator, require_coordinator
from services.locks import locked
from services.matching.cohort_task import CohortMentee, CohortMentor, CohortTask, Measures
from services.matching.refused_pairs import pairs_refused
from services.matching.scoring import ENOUGH, Weights, reasons_for
from services.matching.season import FreeMentor, Season, WaitingMentee, district_named_by, season_now
from services.notices import tell
from services.refusals import AlreadyDecided, NotFound, Refusal
from services.unit_of_work import TOLD, Act

TAKEN_UP_AT_MOST = 3  # attempts: what crashes the process that computes must not crash every process
ANY_TO_COMPUTE = select(Cohort.id).where(Cohort.state == CohortState.computing).limit(1)

COHORT_MOVES: dict[CohortState, frozenset[CohortState]] = {
    CohortState.computing: frozenset({CohortState.draft, CohortState.dropped}),
    CohortState.draft: frozenset({CohortState.computing, CohortState.published, CohortState.dropped}),
    CohortState.published: frozenset(),
    CohortState.dropped: frozenset(),
}
SEAT_MOVES: dict[SeatState, frozenset[SeatState]] = {
    SeatState.proposed: frozenset({SeatState.taken_out, SeatState.offered, SeatState.missed, SeatState.unpaired}),
    SeatState.taken_out: frozenset({SeatState.proposed}),
    SeatState.offered: frozenset({SeatState.refused}),
    SeatState.missed: frozenset(),
    SeatState.unpaired: frozenset(),
    SeatState.refused: frozenset(),
}


class CohortDecided(AlreadyDecided):
    key = "refusal-cohort-decided"


class NobodyWaits(Refusal):
    key = "refusal-nobody-waits"


class CohortOpen(Refusal):
    """Another coordinator has begun one."""

    key = "refusal-cohort-open"


def move_cohort(cohort: Cohort, state: CohortState) -> None:
    """Raises CohortDecided (`state`)."""
    if state not in COHORT_MOVES.get(cohort.state, ()):
        raise CohortDecided(state=cohort.state.value)
    cohort.state = state
    cohort.opened = 1 if COHORT_MOVES[state] else None


def move_seat(seat: CohortSeat, state: SeatState) -> None:
    """Raises CohortDecided (`state`)."""
    if state not in SEAT_MOVES.get(seat.state, ()):
        raise CohortDecided(state=seat.state.value)
    seat.state = state


async def open_cohort(act: Act) -> Cohort | None:
    """The one that is being computed or edited. Raises NotAllowed."""
    require_coordinator(act)
    return await act.session.scalar(select(Cohort).where(Cohort.opened.is_not(None)))


async def begin_cohort(act: Act) -> Cohort:
    """Order the best pairs for all who wait. Raises NotAllowed, NobodyWaits, CohortOpen."""
    me = await hold_coordinator(act)
    season = await season_now(act)
    if not season.mentees or not season.mentors:
        raise NobodyWaits(mentees=len(season.mentees), places=season.places)
    row = {"state": CohortState.computing, "opened": 1, "ordered_by_id": me.id, "began_at": act.now}
    if not await insert_new(act.session, Cohort, [row]):
        raise CohortOpen
    made = await open_cohort(act)
    assert made is not None
    record(act, "cohort.begun", made.id)
    start_soon(act)
    return made


async def recompute(act: Act, cohort_id: int) -> None:
    """Order the best pairs anew; locked pairs stay. Raises NotAllowed, NotFound, CohortDecided."""
    cohort = await cohort_to_change(act, cohort_id)
    move_cohort(cohort, CohortState.computing)
    cohort.ordered_by_id, cohort.taken_up, cohort.failed = act.me.id, 0, False
    record(act, "cohort.recomputed", cohort.id)
    start_soon(act)


async def drop_cohort(act: Act, cohort_id: int) -> None:
    """Nobody is told. Raises NotAllowed, NotFound, CohortDecided."""
    cohort = await cohort_to_change(act, cohort_id)
    move_cohort(cohort, CohortState.dropped)
    await act.session.execute(delete(CohortSeat).where(CohortSeat.cohort_id == cohort.id))
    record(act, "cohort.dropped", cohort.id)


async def cohort_to_change(act: Act, cohort_id: int) -> Cohort:
    """Locked. Raises NotAllowed, NotFound."""
    await hold_coordinator(act)
    cohort = await locked(act, Cohort, cohort_id)
    if cohort is None:
        raise NotFound
    return cohort


def start_soon(act: Act) -> None:
    """Have the work start as soon as this commits, in the same way as a due notice is sent."""
    act.session.info[TOLD] = True


async def take_up_cohort(act: Act, cohort_id: int, weights: Weights) -> CohortTask | None:
    """What the open cohort is computed from, with one more attempt counted; None when the attempts are used up."""
    cohort = await locked(act, Cohort, cohort_id)
    if cohort is None or cohort.state is not CohortState.computing:
        raise NotFound
    cohort.taken_up += 1
    return await task_of(act, cohort.id, weights) if cohort.taken_up <= TAKEN_UP_AT_MOST else None


async def task_of(act: Act, cohort_id: int, weights: Weights) -> CohortTask:
    season = await season_now(act)
    seats = await act.session.scalars(select(CohortSeat).where(CohortSeat.cohort_id == cohort_id))
    kept = {seat.mentee_id: seat for seat in seats}
    out = {mentee_id for mentee_id, seat in kept.items() if seat.state is SeatState.taken_out}
    locks = [(seat.mentee_id, seat.mentor_id) for seat in kept.values() if seat.locked]
    return CohortTask(
        mentees=tuple(_mentee(one) for one in season.mentees if one.person.id not in out),
        mentors=tuple(_mentor(one) for one in season.mentors),
        measures=measures(weights),
        apart=(*await pairs_apart(act), *await pairs_refused(act)),
        locked=tuple((one, other) for one, other in locks if season.mentee(one) and other and season.mentor(other)),
    )


async def pairs_apart(act: Act) -> list[tuple[int, int]]:
    rows = await act.session.execute(select(KeptApart.mentee_id, KeptApart.mentor_id))
    return [(int(mentee), int(mentor)) for mentee, mentor in rows]


def measures(weights: Weights) -> Measures:
    return Measures(**{one.name: getattr(weights, one.name) for one in fields(weights)}, enough=ENOUGH)


def _mentee(one: WaitingMentee) -> CohortMentee:
    place = one.person.city_id, district_named_by(one.person)
    topics = tuple(sorted(one.topics))
    return CohortMentee(one.person.id, one.programme.value, topics, *place, one.form.value, one.wishes)


def _mentor(one: FreeMentor) -> CohortMentor:
    programmes = tuple(sorted(programme.value for programme in one.programmes))
    forms = tuple(sorted(form.value for form in one.forms))
    place = one.person.city_id, district_named_by(one.person)
    return CohortMentor(one.person.id, one.free, programmes, tuple(sorted(one.topics)), *place, forms, one.novices)


async def conclude(act: Act, cohort_id: int, pairs: list[tuple[int, int]]) -> None:
    """Write the draft from the best pairs, and tell who ordered it. Does nothing when it is not being computed any
    more.
    """
    cohort = await locked(act, Cohort, cohort_id)
    if cohort is None or cohort.state is not CohortState.computing:
        return
    season = await season_now(act)
    stay = CohortSeat.cohort_id == cohort_id, CohortSeat.state == SeatState.taken_out
    out = set(await act.session.scalars(select(CohortSeat.mentee_id).where(*stay)))
    old = select(CohortSeat).where(CohortSeat.cohort_id == cohort_id, CohortSeat.state == SeatState.proposed)
    seats = {seat.mentee_id: seat for seat in await act.session.scalars(old)}
    mentor_of = dict(pairs)
    for mentee in season.mentees:
        if mentee.person.id not in out:
            seat = seats.pop(mentee.person.id, None) or _new_seat(act, cohort_id, mentee)
            give_mentor(seat, season, mentor_of.get(mentee.person.id))
    for seat in seats.values():  # they have found a mentor, or are gone
        await act.session.delete(seat)
    move_cohort(cohort, CohortState.draft)
    cohort.computed_at, cohort.failed = act.now, False
    await tell(act, cohort.ordered_by_id, CohortNotice.computed, {"cohort_id": cohort_id})


def _new_seat(act: Act, cohort_id: int, mentee: WaitingMentee) -> CohortSeat:
    about = {"cohort_id": cohort_id, "mentee_id": mentee.person.id, "programme": mentee.programme}
    seat = CohortSeat(**about, state=SeatState.proposed, locked=False)
    act.session.add(seat)
    return seat


def give_mentor(seat: CohortSeat, season: Season, mentor_id: int | None) -> None:
    """Set the mentor of a seat in the draft, with the reasons. Without one the seat is not locked."""
    mentee, mentor = season.mentee(seat.mentee_id), season.mentor(mentor_id or 0)
    seat.mentor_id = mentor_id if mentor else None
    seat.locked = seat.locked and seat.mentor_id is not None
    seat.reasons, seat.wished = [], 0
    if mentee and mentor:
        seat.programme = mentee.programme
        found = reasons_for(mentee.wanted, mentor.offered)
        seat.reasons = [[one.kind.value, one.count, one.of] for one in found]
        seat.wished = mentee.wishes.index(mentor.person.id) + 1 if mentor.person.id in mentee.wishes else 0


async def conclude_without_answer(act: Act, cohort_id: int) -> None:
    """The draft stays as it was, and who ordered it is told."""
    cohort = await locked(act, Cohort, cohort_id)
    if cohort is not None and cohort.state is CohortState.computing:
        move_cohort(cohort, CohortState.draft)
        cohort.failed = True
        await tell(act, cohort.ordered_by_id, CohortNotice.computed, {"cohort_id": cohort_id})
