"""Publishing a cohort: each pair becomes a mentorship, unless its place or its mentee has been taken meanwhile. Both
sides are told, and either may refuse for two days; then the pair stands by itself.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlalchemy import func, select

from models.cohort import Cohort, CohortNotice, CohortSeat, CohortState, SeatState
from models.connection.database import insert_new
from models.meeting import Meeting
from models.mentorship import MentoringRequest, Mentorship, MentorshipState, Programme, RequestNotice, RequestState
from models.profile import ApplicationState, MentorProfile
from models.project import Project, Report, ReportState, Stage
from services.audit import record, record_rows
from services.guards import require_coordinator
from services.locks import locked, locked_all
from services.matching.agreement_reminders import remind_of_agreement
from services.matching.agreements import agreement_to_end, begin_agreement
from services.matching.answering import tell_those_who_wait
from services.matching.choices import forget_choices
from services.matching.cohorts import CohortDecided, cohort_to_change, move_cohort, move_seat
from services.matching.ending import close_pair
from services.matching.requests import OPEN, decide_request
from services.meetings.coming import is_coming
from services.notices import Reminder, remind, tell, tell_coordinators
from services.projects.projects import reviewer_of
from services.projects.reports import tell_of_waiting_reports
from services.refusals import AlreadyDecided, NotAllowed, NotFound
from services.unit_of_work import Act

REFUSABLE = timedelta(days=2)


class TooLateToRefuse(AlreadyDecided):
    key = "refusal-pair-stands"


class NothingToPublish(AlreadyDecided):
    key = "refusal-nothing-to-publish"


@dataclass(frozen=True, slots=True)
class Published:
    """How many pairs were made, and which were not."""

    offered: int
    missed: list[CohortSeat]


async def publish(act: Act, cohort_id: int) -> Published:
    """Raises NotAllowed, NotFound, CohortDecided, NothingToPublish.

    The requests and the mentors' profiles are locked before anything is counted: a request that is being accepted takes
    its place first, and the pair that it concerns is missed.
    """
    cohort = await cohort_to_change(act, cohort_id)
    mine = CohortSeat.cohort_id == cohort_id, CohortSeat.state == SeatState.proposed
    proposed = await locked_all(act, CohortSeat, *mine)
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
    asked = MentoringRequest.mentee_id.in_(mentees), MentoringRequest.state.in_(OPEN)
    requests = await locked_all(act, MentoringRequest, *asked)
    profiles = await locked_all(act, MentorProfile, MentorProfile.person_id.in_(mentors))
    await locked_all(act, Project, Project.author_id.in_(mentees))
    left = await _places_left(act, profiles)
    reviewers = {author: await reviewer_of(act, author) for author in await _authors_waiting(act, mentees)}
    await insert_new(act.session, Mentorship, [_row(act, one) for one in await _that_fit(act, seats, left)])
    made = await _made(act, seats)
    await _settle_requests(act, [seat for seat in seats if seat.id in made], requests, made)
    for mentorship_id in made.values():
        await remind_of_agreement(act, await begin_agreement(act, mentorship_id))
    for mentor_id in sorted({seat.mentor_id for seat in seats if seat.mentor_id is not None and seat.id in made}):
        if left[mentor_id] <= 0:
            await tell_those_who_wait(act, mentor_id)
    for author, reviewer in reviewers.items():
        await tell_of_waiting_reports(act, author, reviewer)
    return made


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


def _row(act: Act, seat: CohortSeat) -> dict[str, object]:
    return {
        "mentee_id": seat.mentee_id,
        "mentor_id": seat.mentor_id,
        "programme": seat.programme,
        "state": MentorshipState.active,
        "began_at": act.now,
    }


async def _places_left(act: Act, profiles: Sequence[MentorProfile]) -> dict[int, int]:
    """Of the mentors who take mentees now, by their ids."""
    active = Mentorship.state == MentorshipState.active, Mentorship.mentor_id.in_([one.person_id for one in profiles])
    count = select(Mentorship.mentor_id, func.count(Mentorship.mentee_id.distinct()))
    rows = await act.session.execute(count.where(*active).group_by(Mentorship.mentor_id))
    taken = {int(mentor): int(number) for mentor, number in rows}
    here = [one for one in profiles if one.state is ApplicationState.approved and not one.is_paused(act.now)]
    return {one.person_id: one.capacity - taken.get(one.person_id, 0) for one in here if one.person.can_be_told}


async def _made(act: Act, seats: Sequence[CohortSeat]) -> dict[int, int]:
    """The mentorships that were inserted: the database refuses a second mentor for the same programme."""
    mine = Mentorship.began_at == act.now, Mentorship.mentee_id.in_([seat.mentee_id for seat in seats])
    query = select(Mentorship.id, Mentorship.mentee_id, Mentorship.mentor_id, Mentorship.programme)
    rows = await act.session.execute(query.where(*mine, Mentorship.state == MentorshipState.active))
    found = {(mentee, mentor, programme): int(one) for one, mentee, mentor, programme in rows}
    keys = {seat.id: (seat.mentee_id, seat.mentor_id, seat.programme) for seat in seats}
    return {seat_id: found[key] for seat_id, key in keys.items() if key in found}


async def _settle_requests(
    act: Act, seats: Sequence[CohortSeat], requests: Sequence[MentoringRequest], made: dict[int, int]
) -> None:
    """Open requests for the same programme: the one to the new mentor is accepted, others are withdrawn and their
    mentors told. Further choices are left out.
    """
    by_mentee: dict[tuple[int, Programme], CohortSeat] = {(one.mentee_id, one.programme): one for one in seats}
    for mentee_id, programme in by_mentee:
        await forget_choices(act, mentee_id, programme)
    for request in requests:
        seat = by_mentee.get((request.mentee_id, request.programme))
        if seat is None or request.state is RequestState.planned:
            continue
        if request.mentor_id == seat.mentor_id:
            decide_request(act, request, RequestState.accepted)
            (await act.session.get_one(Mentorship, made[seat.id])).request_id = request.id
        else:
            decide_request(act, request, RequestState.withdrawn)
            await tell(act, request.mentor_id, RequestNotice.withdrawn, {"request_id": request.id})


async def _authors_waiting(act: Act, mentees: Sequence[int]) -> list[int]:
    """Those whose reports wait for a mentor's review."""
    submitted = Project.author_id.in_(mentees), Report.state == ReportState.submitted
    query = select(Project.author_id).join(Stage, Stage.project_id == Project.id).join(Report).where(*submitted)
    return sorted(set(await act.session.scalars(query)))


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
    meetings = await locked_all(act, Meeting, Meeting.mentorship_id == mentorship.id, is_coming(act))
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
