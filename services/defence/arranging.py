"""A coordinator sets a defence's time, place and commission, moves or cancels it. Accepting a project's last stage asks
for that.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import select

from models.defence import (
    OPEN_DEFENCES,
    CriterionInForce,
    Defence,
    DefenceNotice,
    DefenceState,
)
from models.project import Project, ProjectState
from services.audit import record
from services.defence.commission import (
    COMMISSION_AT_MOST,
    BadDefence,
    commission_candidates,
    remind_of_defence,
    seat_member,
)
from services.defence.defences import concerned, criteria_offered, locked_defence
from services.guards import hold_coordinator, require_coordinator
from services.locks import locked
from services.notices import tell, tell_coordinators
from services.people.roles import read_roles
from services.projects.projects import reviewer_of
from services.refusals import AlreadyDecided, NotAllowed, NotFound, Refusal
from services.unit_of_work import Act

PLACE_LIMIT = 300
READY = (ProjectState.finished, ProjectState.more_work)


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
    project.state = ProjectState.at_defence
    await act.session.flush()
    await _keep_criteria(act, defence)
    for number, person_id in enumerate(plan.commission):
        await seat_member(act, defence, person_id, is_chair=number == 0)
    mentor = await reviewer_of(act, project.author_id)
    for person_id in dict.fromkeys([project.author_id, *([mentor.id] if mentor else [])]):
        if person_id not in (act.me.id, *plan.commission):
            await tell(act, person_id, DefenceNotice.arranged, {"defence_id": defence.id})
    await remind_of_defence(act, defence)
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
    await remind_of_defence(act, defence)
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
        await read_roles(act, *(seat.person for seat in defence.seats))
        for seat in defence.seats:
            if not seat.person.is_in_charge:
                await tell(act, seat.person_id, DefenceNotice.cancelled, ids)


async def _require_good(act: Act, project: Project, plan: DefencePlan) -> None:
    allowed = {one.id for one in await commission_candidates(act, project)}
    people = set(plan.commission)
    good = people and len(people) == len(plan.commission) <= COMMISSION_AT_MOST and people <= allowed
    if not good or plan.starts_at <= act.now or not plan.place:
        raise BadDefence(at_most=COMMISSION_AT_MOST)
