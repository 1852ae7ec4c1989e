"""Defences as they are read: who may see one, and what of it."""

from sqlalchemy import select

from models.defence import (
    OPEN_DEFENCES,
    CommissionMember,
    CriterionInForce,
    Defence,
    DefenceCriterion,
    DefenceState,
)
from models.passport import Indicator
from models.project import Project
from services.defence.results import PlannedResult
from services.guards import hold_coordinator
from services.locks import locked
from services.projects.projects import require_reader, reviewer_of
from services.refusals import AlreadyDecided, NotAllowed, NotFound
from services.unit_of_work import Act


async def defence_to_read(act: Act, defence_id: int) -> Defence:
    """A defence, for its author, the author's mentors, its commission and the coordinators. Raises NotFound,
    NotAllowed.
    """
    defence = await act.session.get(Defence, defence_id)
    if defence is None:
        raise NotFound
    if seat_of(defence, act.me.id) is None:
        await require_reader(act, defence.project)
    return defence


async def decided_defence(act: Act, defence_id: int) -> Defence:
    """A defence with papers, which name each member's points, for the same readers. Raises NotFound; NotAllowed also
    before the decision.
    """
    defence = await defence_to_read(act, defence_id)
    if defence.state is not DefenceState.decided:
        raise NotAllowed
    return defence


async def my_open_defence(act: Act) -> Defence | None:
    """Of the acting author's project."""
    query = select(Defence).join(Project, Project.id == Defence.project_id)
    mine = query.where(Project.author_id == act.me.id, Defence.state.in_(OPEN_DEFENCES))
    defence: Defence | None = await act.session.scalar(mine.order_by(Defence.id.desc()).limit(1))
    return defence


def seat_of(defence: Defence, person_id: int) -> CommissionMember | None:
    """The person's present seat in the commission."""
    return next((one for one in defence.seats if one.person_id == person_id), None)


def total_of(defence: Defence) -> tuple[int, int]:
    """The sum of all points of those who gave them for every criterion, and the most that it could be."""
    scores = [score for one in defence.seats if one.scored_at is not None for score in one.scores]
    return sum(score.points for score in scores), sum(score.most for score in scores)


def late_members(defence: Defence) -> list[CommissionMember]:
    """Members whose points are missing: the scoring was, or would be, closed without them."""
    return [one for one in defence.seats if one.scored_at is None]


async def criteria_offered(act: Act) -> list[DefenceCriterion]:
    """What defences that are arranged now will be scored by."""
    query = select(DefenceCriterion).where(DefenceCriterion.retired_at.is_(None)).order_by(DefenceCriterion.id)
    return list(await act.session.scalars(query))


async def criteria_of(act: Act, defence_id: int) -> list[CriterionInForce]:
    """What a commission gives points for: the criteria of the day on which its defence was arranged."""
    query = select(CriterionInForce).where(CriterionInForce.defence_id == defence_id)
    return list(await act.session.scalars(query.order_by(CriterionInForce.criterion_id)))


async def indicators_of(act: Act, project_id: int) -> list[Indicator]:
    query = select(Indicator).where(Indicator.project_id == project_id).order_by(Indicator.number, Indicator.id)
    return list(await act.session.scalars(query))


def results_of(defence: Defence, indicators: list[Indicator]) -> list[PlannedResult]:
    """The planned results with the values given for this defence."""
    given = {one.indicator_id: one.value for one in defence.values}
    return [PlannedResult(one.direction, one.baseline, one.target, given.get(one.id)) for one in indicators]


async def concerned(act: Act, defence: Defence) -> list[int]:
    """Everybody whom a change concerns: the author, the mentor and the commission, without the acting person."""
    author_id = defence.project.author_id
    mentor = await reviewer_of(act, author_id)
    people = [author_id, *([mentor.id] if mentor else []), *(one.person_id for one in defence.seats)]
    return [one for one in dict.fromkeys(people) if one != act.me.id]


async def locked_defence(act: Act, defence_id: int, *states: DefenceState) -> Defence:
    """Lock the project and read the defence's present state, which must be one of these. Raises NotFound,
    AlreadyDecided.
    """
    project_id = await act.session.scalar(select(Defence.project_id).where(Defence.id == defence_id))
    if project_id is None:
        raise NotFound
    await locked(act, Project, project_id)
    defence = await act.session.get_one(Defence, defence_id, populate_existing=True)
    if defence.state not in states:
        raise AlreadyDecided
    return defence


async def hold_if_in_charge(act: Act) -> None:
    """Locks a coordinator's role, so that this act and their dismissal cannot overlap."""
    if act.me.is_in_charge:
        await hold_coordinator(act)


def require_leader(act: Act, defence: Defence) -> None:
    """Raises NotAllowed unless the acting person is a coordinator other than the author, or the commission's chair."""
    seat = seat_of(defence, act.me.id)
    leads = act.me.is_in_charge or (seat is not None and seat.is_chair)
    if not leads or act.me.id == defence.project.author_id:
        raise NotAllowed


def require_seat(act: Act, defence: Defence) -> CommissionMember:
    """The acting person's seat. Raises NotAllowed."""
    seat = seat_of(defence, act.me.id)
    if seat is None:
        raise NotAllowed
    return seat
