"""The management project (управленческий проект): a title, a goal, and a road map of stages with dates."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta

from sqlalchemy import select
from sqlalchemy.orm import joinedload

from models.connection.database import insert_new
from models.mentorship import Mentorship, MentorshipState
from models.person import Person
from models.project import Project, ProjectState, Stage, StageState
from services.alphabet import by_name
from services.days import today_of
from services.guards import require_mentee, require_mentor
from services.matching.mentorships import mentorship_of
from services.refusals import NotAllowed, NotFound, Refusal
from services.unit_of_work import Act

TITLE_LIMIT = 200
GOAL_LIMIT = 1000
STAGE_TITLE_LIMIT = 100
STAGES_AT_MOST = 8
WITH_PROJECT = joinedload(Stage.project).selectinload(Project.stages)
SHORTEST = timedelta(days=60)  # when less of the school year is left, the next one is meant


class BadRoadMap(Refusal):
    """No stages, too many of them, or a stage that is due in the past."""

    key = "refusal-bad-road-map"


@dataclass(frozen=True, slots=True)
class PlannedStage:
    """A stage that is not there yet. Without `due_on` it takes its turn in an even spread."""

    title: str
    due_on: date | None = None


def spread(today: date, count: int) -> list[date]:
    """`count` days, evenly over what is left of the school year (1 September to 31 May); the last is its end."""
    end = date(today.year, 5, 31)
    if end - today < SHORTEST:
        end = date(today.year + 1, 5, 31)
    begin = max(today, date(end.year - 1, 9, 1))
    return [begin + (end - begin) * number // count for number in range(1, count + 1)]


def road_map(act: Act, stages: Sequence[PlannedStage]) -> list[PlannedStage]:
    """The stages with all their dates."""
    days = spread(today_of(act), len(stages))
    return [replace(stage, due_on=stage.due_on or day) for stage, day in zip(stages, days, strict=True)]


async def open_project(act: Act, title: str, goal: str, stages: Sequence[PlannedStage]) -> Project:
    """Open the acting mentee's project; when one is active already, that one. Raises NotAllowed, BadRoadMap."""
    author = require_mentee(act)
    planned = road_map(act, stages)
    today = today_of(act)
    if not 1 <= len(planned) <= STAGES_AT_MOST or any(stage.due_on and stage.due_on < today for stage in planned):
        raise BadRoadMap
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


async def latest_project(act: Act, author_id: int) -> Project | None:
    """The author's active project, or the last one that is finished."""
    query = select(Project).where(Project.author_id == author_id).order_by(Project.id.desc()).limit(1)
    project: Project | None = await act.session.scalar(query)
    return project


async def mentor_of(act: Act, mentee_id: int) -> Person | None:
    mentorship = await mentorship_of(act, mentee_id)
    return mentorship.mentor if mentorship else None


async def require_mentor_of(act: Act, mentee_id: int) -> None:
    """Raises NotAllowed unless the acting person accompanies the mentee now."""
    me = require_mentor(act)
    mentor = await mentor_of(act, mentee_id)
    if mentor is None or mentor.id != me.id:
        raise NotAllowed


async def require_reader(act: Act, project: Project) -> None:
    """Raises NotAllowed unless the acting person is the author or accompanies the author."""
    if project.author_id != act.me.id:
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


async def my_mentees(act: Act) -> list[Person]:
    """Those whom the acting mentor accompanies, by name. Raises NotAllowed."""
    me = require_mentor(act)
    query = (
        select(Person)
        .join(Mentorship, Mentorship.mentee_id == Person.id)
        .where(Mentorship.mentor_id == me.id, Mentorship.state == MentorshipState.active)
        .order_by(Person.id)
    )
    return sorted(await act.session.scalars(query), key=by_name)


async def mentee_to_read(act: Act, mentee_id: int) -> Person:
    """One of the acting mentor's mentees. Raises NotAllowed."""
    await require_mentor_of(act, mentee_id)
    return await act.session.get_one(Person, mentee_id)
