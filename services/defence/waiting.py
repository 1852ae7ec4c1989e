"""What waits in defences: for coordinators, projects without a defence and defences to be brought to their end; for
authors, values; for the members of a commission, points.
"""

from typing import Any

from sqlalchemy import ColumnElement, Select, and_, exists, func, or_, select

from models.defence import SITTING, CommissionMember, Defence, DefenceState, ReachedValue, SeatInCommission
from models.passport import Indicator
from models.person import Person, Role, RoleGrant
from models.project import Project, ProjectState, Stage
from models.report import Report
from services.home.waiting import of_person
from services.unit_of_work import Act


def projects_to_defend(act: Act) -> Select[Any]:
    """Projects with all stages accepted, since the last acceptance; and those whose time for more work is over or
    whose mentor proposes another defence.
    """
    accepted = select(func.max(Report.reviewed_at)).join(Stage, Stage.id == Report.stage_id)
    since = func.coalesce(
        Project.defence_proposed_at, accepted.where(Stage.project_id == Project.id).scalar_subquery(), Project.opened_at
    )
    again = exists().where(Defence.project_id == Project.id, Defence.again_by <= act.today)
    ready = or_(
        Project.state == ProjectState.finished,
        and_(Project.state == ProjectState.more_work, or_(again, Project.defence_proposed_at.is_not(None))),
    )
    return (
        of_person(Project.id, since, Project.title)
        .join(Person, Person.id == Project.author_id)
        .where(ready, Project.author_id != act.me.id)
    )


def defences_to_end(act: Act) -> Select[Any]:
    """Defences that have begun and are not decided."""
    begun = or_(
        and_(Defence.state == DefenceState.planned, Defence.starts_at <= act.now),
        Defence.state == DefenceState.scored,
    )
    return _named_by_author().where(begun, Project.author_id != act.me.id)


def values_to_give(act: Act) -> Select[Any]:
    """The acting author's defences with an indicator whose value is missing."""
    given = exists().where(ReachedValue.defence_id == Defence.id, ReachedValue.indicator_id == Indicator.id)
    missing = exists().where(Indicator.project_id == Defence.project_id, ~given)
    return _named_by_author(since=Defence.arranged_at).where(
        Project.author_id == act.me.id, _open(), Defence.values_at.is_(None), missing
    )


def points_to_give(act: Act) -> Select[Any]:
    """Defences in whose commission the acting person sits and has not answered, or not scored although it has begun;
    and those that they chair and have to bring to a decision.
    """
    seat = CommissionMember.defence_id == Defence.id, CommissionMember.person_id == act.me.id
    unscored = exists().where(
        *seat,
        CommissionMember.scored_at.is_(None),
        or_(
            CommissionMember.state == SeatInCommission.invited,
            and_(CommissionMember.state == SeatInCommission.accepted, Defence.starts_at <= act.now),
        ),
    )
    chaired = exists().where(*seat, CommissionMember.is_chair, CommissionMember.state.in_(SITTING))
    waits = or_(
        and_(Defence.state == DefenceState.planned, unscored), and_(Defence.state == DefenceState.scored, chaired)
    )
    return _named_by_author(since=Defence.arranged_at).where(waits)


def seats_of_coordinator(act: Act) -> Select[Any]:
    """The same for a coordinator who is no mentor, until the scoring is closed: then the decision waits for all of
    them.
    """
    mentor = exists().where(RoleGrant.person_id == act.me.id, RoleGrant.role == Role.mentor)
    return points_to_give(act).where(~mentor, Defence.state == DefenceState.planned)


def _named_by_author(since: Any = Defence.starts_at) -> Select[Any]:
    return (
        of_person(Defence.id, since, Project.title)
        .select_from(Defence)
        .join(Project, Project.id == Defence.project_id)
        .join(Person, Person.id == Project.author_id)
    )


def _open() -> ColumnElement[bool]:
    return Defence.state.in_((DefenceState.planned, DefenceState.scored))
