"""A coordinator sets a defence's time, place and commission, moves or cancels it. Accepting a project's last stage asks
for that.
"""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlalchemy import ColumnElement, select

from models.defence import (
    OPEN_DEFENCES,
    SITTING,
    CommissionMember,
    CriterionInForce,
    Defence,
    DefenceNotice,
    DefenceState,
    SeatInCommission,
)
from models.person import IN_CHARGE, Person, Role, RoleGrant
from models.project import Project, ProjectState
from services.audit import record
from services.defence.defences import concerned, criteria_offered, locked_defence, require_seat, seat_of
from services.guards import hold_coordinator, require_coordinator
from services.locks import locked
from services.notices import Reminder, remind, tell, tell_coordinators
from services.projects.projects import reviewer_of
from services.refusals import AlreadyDecided, NotAllowed, NotFound, Refusal
from services.unit_of_work import Act

PLACE_LIMIT = 300
COMMISSION_AT_MOST = 7
SCORES_IN = timedelta(days=2)  # after the defence begins; then whoever has not scored is reminded
READY = (ProjectState.finished, ProjectState.more_work)


class BadDefence(Refusal):
    """The time has passed, or the commission is empty, too large, or has somebody who may not sit in it."""

    key = "refusal-bad-defence"


class NotReady(Refusal):
    """Not all stages of the project are accepted."""

    key = "refusal-defence-not-ready"


@dataclass(frozen=True, slots=True)
class DefencePlan:
    """`commission`: ids of people, the chair first."""

    starts_at: datetime
    place: str
    commission: Sequence[int]


async def project_to_defend(act: Act, project_id: int) -> Project:
    """A project whose defence the acting coordinator may arrange now. Raises NotAllowed, NotFound, NotReady,
    AlreadyDecided.
    """
    require_coordinator(act)
    return await _ready(act, await act.session.get(Project, project_id))


async def _ready(act: Act, project: Project | None) -> Project:
    if project is None:
        raise NotFound
    if project.author_id == act.me.id:
        raise NotAllowed
    if project.state in (ProjectState.defended, ProjectState.not_defended, ProjectState.at_defence):
        raise AlreadyDecided
    if project.state not in READY:
        raise NotReady
    return project


async def arrange_defence(act: Act, project_id: int, plan: DefencePlan) -> Defence:
    """Raises what `project_to_defend` raises, and BadDefence."""
    await hold_coordinator(act)
    project = await _ready(act, await locked(act, Project, project_id))
    await _require_good(act, project, plan)
    query = select(Defence.id).where(Defence.project_id == project.id, Defence.state.in_(OPEN_DEFENCES))
    if await act.session.scalar(query) is not None:
        raise AlreadyDecided
    defence = Defence(
        project=project,
        state=DefenceState.planned,
        starts_at=plan.starts_at,
        place=plan.place[:PLACE_LIMIT],
        arranged_at=act.now,
        state_before=project.state,
        commission=[],
        values=[],
    )
    act.session.add(defence)
    project.state, project.defence_proposed_at = ProjectState.at_defence, None
    await act.session.flush()
    await _keep_criteria(act, defence)
    for number, person_id in enumerate(plan.commission):
        await _seat(act, defence, person_id, is_chair=number == 0)
    mentor = await reviewer_of(act, project.author_id)
    for person_id in dict.fromkeys([project.author_id, *([mentor.id] if mentor else [])]):
        if person_id not in (act.me.id, *plan.commission):
            await tell(act, person_id, DefenceNotice.arranged, {"defence_id": defence.id})
    await _remind(act, defence)
    record(act, "defence.arranged", defence.id)
    return defence


async def _keep_criteria(act: Act, defence: Defence) -> None:
    for one in await criteria_offered(act):
        act.session.add(CriterionInForce(defence_id=defence.id, criterion_id=one.id, title=one.title, most=one.most))
    await act.session.flush()


async def move_defence(act: Act, defence_id: int, starts_at: datetime, place: str) -> Defence:
    """Another time or place; everybody is told. Raises NotFound, NotAllowed, AlreadyDecided, BadDefence."""
    await hold_coordinator(act)
    defence = await locked_defence(act, defence_id, DefenceState.planned)
    if starts_at <= act.now or not place:
        raise BadDefence(at_most=COMMISSION_AT_MOST)
    ids: dict[str, int | str] = {"defence_id": defence.id, "was": defence.starts_at.isoformat()}
    defence.starts_at, defence.place = starts_at, place[:PLACE_LIMIT]
    for person_id in await concerned(act, defence):
        await tell(act, person_id, DefenceNotice.moved, ids)
    await _remind(act, defence)
    record(act, "defence.moved", defence.id)
    return defence


async def cancel_defence(act: Act, defence_id: int) -> Defence:
    """The project goes on as before, and waits for another defence. Raises NotFound, NotAllowed, AlreadyDecided."""
    await hold_coordinator(act)
    defence = await locked_defence(act, defence_id, DefenceState.planned)
    defence.state = DefenceState.cancelled
    defence.project.state = defence.state_before or ProjectState.finished
    for person_id in await concerned(act, defence):
        await tell(act, person_id, DefenceNotice.cancelled, {"defence_id": defence.id})
    record(act, "defence.cancelled", defence.id)
    return defence


async def call_off_defence(act: Act, project: Project) -> None:
    """The acting author, who holds the project locked, stops it or is being erased: its open defence is cancelled, and
    the coordinators and the commission are told.
    """
    query = select(Defence).where(Defence.project_id == project.id, Defence.state.in_(OPEN_DEFENCES))
    for defence in await act.session.scalars(query):
        defence.state = DefenceState.cancelled
        ids: dict[str, int | str] = {"defence_id": defence.id}
        await tell_coordinators(act, DefenceNotice.cancelled, ids)
        for seat in defence.seats:
            if not seat.person.is_in_charge:
                await tell(act, seat.person_id, DefenceNotice.cancelled, ids)


async def answer_invitation(act: Act, defence_id: int, *, accepts: bool) -> CommissionMember:
    """Of a commission's member; when they cannot come, the coordinators are told. Raises NotFound, NotAllowed,
    AlreadyDecided.
    """
    defence = await locked_defence(act, defence_id, DefenceState.planned)
    seat = require_seat(act, defence)
    seat.state = SeatInCommission.accepted if accepts else SeatInCommission.declined
    seat.answered_at = act.now
    if not accepts:
        await tell_coordinators(act, DefenceNotice.declined, {"defence_id": defence.id, "member_id": seat.id})
    return seat


async def add_to_commission(act: Act, defence_id: int, person_id: int) -> Defence:
    """Invite one more person, or once more one who declined; the first of an empty commission becomes its chair. Raises
    NotFound, NotAllowed, AlreadyDecided, BadDefence.
    """
    await hold_coordinator(act)
    defence = await locked_defence(act, defence_id, DefenceState.planned)
    taken = {one.person_id for one in defence.seats}
    fits = person_id in {one.id for one in await commission_candidates(act, defence.project)}
    if person_id in taken or not fits or len(defence.seats) >= COMMISSION_AT_MOST:
        raise BadDefence(at_most=COMMISSION_AT_MOST)
    await _seat(act, defence, person_id, is_chair=not any(one.is_chair for one in defence.seats))
    await _remind(act, defence)
    record(act, "defence.commission_changed", defence.id)
    return defence


async def remove_from_commission(act: Act, defence_id: int, person_id: int) -> Defence:
    """Somebody else may be invited instead; the removed person is told. The next seat becomes the chair's when the
    chair goes. Raises NotFound, NotAllowed, AlreadyDecided.
    """
    await hold_coordinator(act)
    defence = await locked_defence(act, defence_id, DefenceState.planned)
    seat = seat_of(defence, person_id)
    if seat is None:
        raise NotFound
    _vacate(defence, seat, SeatInCommission.replaced)
    if person_id != act.me.id:
        await tell(act, person_id, DefenceNotice.removed, {"defence_id": defence.id})
    record(act, "defence.commission_changed", defence.id)
    return defence


def _vacate(defence: Defence, seat: CommissionMember, state: SeatInCommission) -> None:
    seat.state, was_chair, seat.is_chair = state, seat.is_chair, False
    if was_chair and defence.seats:
        defence.seats[0].is_chair = True


async def leave_commissions(act: Act) -> None:
    """The acting person is being erased, and the caller holds the projects: coordinators are told whom to replace.
    Points that they have given stay.
    """
    query = select(Defence).join(CommissionMember, CommissionMember.defence_id == Defence.id)
    mine = CommissionMember.person_id == act.me.id, CommissionMember.state.in_(SITTING)
    for defence in await act.session.scalars(query.where(*mine, Defence.state == DefenceState.planned)):
        seat = seat_of(defence, act.me.id)
        if seat is not None and seat.scored_at is None:
            _vacate(defence, seat, SeatInCommission.declined)
            await tell_coordinators(act, DefenceNotice.declined, {"defence_id": defence.id, "member_id": seat.id})


def has_seat_in(people: Collection[int]) -> ColumnElement[bool]:
    """Whether one of these people sits in the commission of a Project's open defence."""
    query = select(Defence.project_id).join(CommissionMember, CommissionMember.defence_id == Defence.id)
    theirs = CommissionMember.person_id.in_(people), CommissionMember.state.in_(SITTING)
    return Project.id.in_(query.where(*theirs, Defence.state.in_(OPEN_DEFENCES)))


async def commission_candidates(act: Act, project: Project) -> list[Person]:
    """Coordinators and mentors other than the author, by name."""
    roles = select(RoleGrant.person_id).where(RoleGrant.role.in_([Role.mentor, *IN_CHARGE]))
    query = select(Person).where(Person.id.in_(roles), Person.id != project.author_id)
    return list(await act.session.scalars(query.order_by(Person.in_order, Person.id)))


async def _seat(act: Act, defence: Defence, person_id: int, *, is_chair: bool) -> None:
    seat = next((one for one in defence.commission if one.person_id == person_id), None)
    if seat is None:
        person = await act.session.get_one(Person, person_id)
        seat = CommissionMember(defence_id=defence.id, person_id=person_id, person=person, scores=[])
        defence.commission.append(seat)
    seat.is_chair, seat.state, seat.answered_at = is_chair, SeatInCommission.invited, None
    if person_id == act.me.id:
        seat.state, seat.answered_at = SeatInCommission.accepted, act.now
    else:
        await tell(act, person_id, DefenceNotice.invited, {"defence_id": defence.id})


async def _require_good(act: Act, project: Project, plan: DefencePlan) -> None:
    allowed = {one.id for one in await commission_candidates(act, project)}
    people = set(plan.commission)
    good = people and len(people) == len(plan.commission) <= COMMISSION_AT_MOST and people <= allowed
    if not good or plan.starts_at <= act.now or not plan.place:
        raise BadDefence(at_most=COMMISSION_AT_MOST)


async def _remind(act: Act, defence: Defence) -> None:
    """The day before, everybody; later those of the commission who have not scored. The time is part of the key, so a
    moved defence is reminded of anew.
    """
    ids: dict[str, int | str] = {"defence_id": defence.id, "starts_at": defence.starts_at.isoformat()}
    seats = [one.person_id for one in defence.seats]
    when = {
        DefenceNotice.day_before: (defence.starts_at - timedelta(days=1), [defence.project.author_id, *seats]),
        DefenceNotice.scores_due: (defence.starts_at + SCORES_IN, seats),
    }
    await remind(
        act,
        [
            Reminder(person_id, kind, ids, due_at, f"{kind}:{defence.id}:{person_id}:{ids['starts_at']}")
            for kind, (due_at, people) in when.items()
            for person_id in dict.fromkeys(people)
            if due_at > act.now
        ],
    )
