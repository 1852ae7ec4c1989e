"""The commission of a defence: who may sit in it, is invited, answers, is replaced or leaves, and when its members are
reminded.
"""

from collections.abc import Collection
from datetime import timedelta

from sqlalchemy import ColumnElement, select

from models.defence import (
    OPEN_DEFENCES,
    SITTING,
    CommissionMember,
    Defence,
    DefenceNotice,
    DefenceState,
    SeatInCommission,
)
from models.person import IN_CHARGE, Person, Role, RoleGrant
from models.project import Project
from services.audit import record
from services.defence.closing import end_scoring_if_complete
from services.defence.defences import locked_defence, require_seat, seat_of
from services.guards import hold_coordinator
from services.notices import Reminder, remind, tell, tell_coordinators
from services.refusals import NotFound, Refusal
from services.unit_of_work import Act

COMMISSION_AT_MOST = 7
DAY_BEFORE = timedelta(days=1)
SCORES_IN = timedelta(days=2)  # after the defence begins; then whoever has not scored is reminded


class BadDefence(Refusal):
    """The time has passed, or the commission is empty, too large, or has somebody who may not sit in it."""

    key = "refusal-bad-defence"


async def commission_candidates(act: Act, project: Project) -> list[Person]:
    """Coordinators and mentors other than the author, by name."""
    roles = select(RoleGrant.person_id).where(RoleGrant.role.in_([Role.mentor, *IN_CHARGE]))
    query = select(Person).where(Person.id.in_(roles), Person.id != project.author_id)
    return list(await act.session.scalars(query.order_by(Person.in_order, Person.id)))


async def seat_member(act: Act, defence: Defence, person_id: int, *, is_chair: bool) -> None:
    """Invite the person; a coordinator who names themselves has accepted."""
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


async def answer_invitation(act: Act, defence_id: int, *, accepts: bool) -> CommissionMember:
    """Of a commission's member; when they cannot come, the coordinators are told, and the next seat becomes the chair's
    if it was the chair. Raises NotFound, NotAllowed, AlreadyDecided.
    """
    defence = await locked_defence(act, defence_id, DefenceState.planned)
    seat = require_seat(act, defence)
    seat.answered_at = act.now
    if accepts:
        seat.state = SeatInCommission.accepted
    else:
        await _decline(act, defence, seat)
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
    await seat_member(act, defence, person_id, is_chair=not any(one.is_chair for one in defence.seats))
    await remind_of_defence(act, defence)
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
    await _vacate(act, defence, seat, SeatInCommission.replaced)
    if person_id != act.me.id:
        await tell(act, person_id, DefenceNotice.removed, {"defence_id": defence.id})
    record(act, "defence.commission_changed", defence.id)
    return defence


async def _decline(act: Act, defence: Defence, seat: CommissionMember) -> None:
    await tell_coordinators(act, DefenceNotice.declined, {"defence_id": defence.id, "member_id": seat.id})
    await _vacate(act, defence, seat, SeatInCommission.declined)


async def _vacate(act: Act, defence: Defence, seat: CommissionMember, state: SeatInCommission) -> None:
    """The scoring ends when only this member's points were missing; the chair is then asked to decide."""
    seat.state = state
    chair = _next_chair(defence, seat) if seat.is_chair else None
    await end_scoring_if_complete(act, defence)
    if chair is not None and defence.state is DefenceState.planned:
        await _tell_chair(act, chair)


def _next_chair(defence: Defence, former: CommissionMember) -> CommissionMember | None:
    """Passes the chair on to the next member who is not erased."""
    chair = next((one for one in defence.seats if one is not former and not one.person.is_erased), None)
    former.is_chair = False
    if chair is not None:
        chair.is_chair = True
    return chair


async def _tell_chair(act: Act, chair: CommissionMember) -> None:
    if chair.person_id != act.me.id:
        await tell(act, chair.person_id, DefenceNotice.chair, {"defence_id": chair.defence_id})


async def leave_commissions(act: Act) -> None:
    """The acting person is being erased, and the caller holds the projects: coordinators are told whom to replace.
    Points that they have given stay, and the chair is passed on.
    """
    query = select(Defence).join(CommissionMember, CommissionMember.defence_id == Defence.id)
    mine = CommissionMember.person_id == act.me.id, CommissionMember.state.in_(SITTING)
    for defence in await act.session.scalars(query.where(*mine, Defence.state.in_(OPEN_DEFENCES))):
        seat = seat_of(defence, act.me.id)
        if seat is None:
            continue
        if defence.state is DefenceState.planned and seat.scored_at is None:
            await _decline(act, defence, seat)
        elif seat.is_chair and (chair := _next_chair(defence, seat)) is not None:
            await _tell_chair(act, chair)


def has_seat_in(people: Collection[int]) -> ColumnElement[bool]:
    """Whether one of these people sits in the commission of a Project's open defence."""
    query = select(Defence.project_id).join(CommissionMember, CommissionMember.defence_id == Defence.id)
    theirs = CommissionMember.person_id.in_(people), CommissionMember.state.in_(SITTING)
    return Project.id.in_(query.where(*theirs, Defence.state.in_(OPEN_DEFENCES)))


def reminds_before(act: Act, defence: Defence) -> bool:
    """Whether the reminder of the day before is still ahead."""
    return defence.starts_at - DAY_BEFORE > act.now


async def remind_of_defence(act: Act, defence: Defence) -> None:
    """The day before, everybody; later those of the commission who have not scored. The time is part of the key, so a
    moved defence is reminded of anew.
    """
    ids: dict[str, int | str] = {"defence_id": defence.id, "starts_at": defence.starts_at.isoformat()}
    seats = [one.person_id for one in defence.seats]
    when = {
        DefenceNotice.day_before: (defence.starts_at - DAY_BEFORE, [defence.project.author_id, *seats]),
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
