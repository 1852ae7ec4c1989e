"""The management project (управленческий проект): a title, a goal, and a road map of stages with dates."""

from collections.abc import Sequence
from typing import Any

from sqlalchemy import ColumnElement, and_, case, exists, select
from sqlalchemy.orm import aliased, joinedload

from models.connection.database import insert_new
from models.mentorship import Mentorship, MentorshipState, Programme
from models.person import Person
from models.project import Project, ProjectState, Stage, StageState
from services.guards import require_mentee, require_mentor
from services.matching.mentorships import mentorships_of
from services.projects.road_maps import PlannedStage, require_good, road_map
from services.refusals import NotAllowed, NotFound
from services.unit_of_work import Act

TITLE_LIMIT = 200
GOAL_LIMIT = 1000
STAGE_TITLE_LIMIT = 100
WITH_PROJECT = joinedload(Stage.project).selectinload(Project.stages)


async def open_project(act: Act, title: str, goal: str, stages: Sequence[PlannedStage]) -> Project:
    """Open the acting mentee's project, or return the one that is already active. Raises NotAllowed, BadRoadMap,
    RoadMapBackwards.
    """
    author = require_mentee(act)
    planned = road_map(act, stages)
    require_good(act, planned)
    row = {
        "author_id": author.id,
        "title": title[:TITLE_LIMIT],
        "goal": goal[:GOAL_LIMIT],
        "state": ProjectState.active,
        "opened_at": act.now,
    }
    new = await insert_new(act.session, Project, [row])
    query = select(Project).where(Project.author_id == author.id, Project.state == ProjectState.active)
    project = (await act.session.scalars(query)).one()
    if new:
        project.stages = [
            Stage(number=number, title=stage.title[:STAGE_TITLE_LIMIT], due_on=stage.due_on, state=StageState.planned)
            for number, stage in enumerate(planned, 1)
        ]
        await act.session.flush()
    return project


async def my_active_project(act: Act) -> Project | None:
    query = select(Project).where(Project.author_id == act.me.id, Project.state == ProjectState.active)
    project: Project | None = await act.session.scalar(query)
    return project


async def latest_project(act: Act, author_id: int) -> Project | None:
    """The author's active project, or else their latest one."""
    query = select(Project).where(Project.author_id == author_id).order_by(Project.id.desc()).limit(1)
    project: Project | None = await act.session.scalar(query)
    return project


_FITTING = (Programme.project, Programme.novice, Programme.internship)


def projects_pair(pairs: Sequence[Mentorship]) -> Mentorship | None:
    """Of a mentee's active mentorships, the one whose mentor reviews the project: that of the project's programme, else
    the first that there is in the order of `_FITTING`.
    """
    return min(pairs, key=lambda pair: _FITTING.index(pair.programme), default=None)


def reviews_project_of(author_id: Any) -> ColumnElement[bool]:
    """The same for a query: whether a Mentorship is the one whose mentor reviews the author's project."""
    better = aliased(Mentorship)
    precedes = exists().where(
        better.mentee_id == Mentorship.mentee_id,
        better.state == MentorshipState.active,
        _rank(better.programme) < _rank(Mentorship.programme),
    )
    return and_(Mentorship.mentee_id == author_id, Mentorship.state == MentorshipState.active, ~precedes)


def _rank(programme: Any) -> ColumnElement[int]:
    return case(*((programme == one, number) for number, one in enumerate(_FITTING)), else_=len(_FITTING))


async def reviewer_of(act: Act, author_id: int) -> Person | None:
    """The mentor to whom the author's reports go."""
    pair = projects_pair(await mentorships_of(act, author_id))
    return pair.mentor if pair else None


async def require_mentor_of(act: Act, mentee_id: int) -> None:
    """Raises NotAllowed unless the acting person is one of the mentee's mentors now."""
    me = require_mentor(act)
    if all(pair.mentor_id != me.id for pair in await mentorships_of(act, mentee_id)):
        raise NotAllowed


async def require_reader(act: Act, project: Project) -> None:
    """Raises NotAllowed unless the acting person is the author, one of the author's mentors or a coordinator."""
    if project.author_id != act.me.id and not act.me.is_in_charge:
        await require_mentor_of(act, project.author_id)


async def project_to_read(act: Act, project_id: int) -> Project:
    """Raises NotFound, NotAllowed."""
    project = await act.session.get(Project, project_id)
    if project is None:
        raise NotFound
    await require_reader(act, project)
    return project


async def stage_to_read(act: Act, stage_id: int) -> Stage:
    """Raises NotFound, NotAllowed."""
    stage = await act.session.get(Stage, stage_id, options=[WITH_PROJECT])
    if stage is None:
        raise NotFound
    await require_reader(act, stage.project)
    return stage


async def mentee_to_read(act: Act, mentee_id: int) -> Person:
    """One of the acting mentor's mentees. Raises NotAllowed."""
    await require_mentor_of(act, mentee_id)
    return await act.session.get_one(Person, mentee_id)
