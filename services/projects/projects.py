"""The management project (управленческий проект): a title, a goal, and a road map of stages with dates."""

from collections.abc import Sequence

from sqlalchemy import ColumnElement, and_, select
from sqlalchemy.orm import joinedload

from models.connection.database import insert_new
from models.defence import SITTING, CommissionMember, Defence, DefenceState
from models.mentorship import Mentorship, MentorshipState, Programme
from models.passport import MemberState, ProjectMember
from models.person import Person
from models.project import GOES_ON, Project, ProjectState, Stage, StageState
from services.guards import require_mentee, require_mentor
from services.matching.mentorships import mentorships_of
from services.projects.road_maps import PlannedStage, require_good, road_map
from services.projects.template import sections_for_new
from services.refusals import NotAllowed, NotFound
from services.unit_of_work import Act

TITLE_LIMIT = 200
GOAL_LIMIT = 1000
STAGE_TITLE_LIMIT = 100
UNDER_WAY = (ProjectState.active, ProjectState.finished, ProjectState.at_defence, ProjectState.more_work)
WITH_PROJECT = joinedload(Stage.project).selectinload(Project.stages)


async def open_project(act: Act, title: str, goal: str, stages: Sequence[PlannedStage]) -> Project:
    """Open the acting mentee's project at once, without a draft, or return the one that goes on already. Their mentor
    accompanies it, if they have one. Raises NotAllowed, BadRoadMap, RoadMapBackwards.
    """
    author = require_mentee(act)
    planned = road_map(act, stages)
    require_good(act, planned)
    pair = projects_pair(await mentorships_of(act, author.id))
    row = {
        "author_id": author.id,
        "title": title[:TITLE_LIMIT],
        "goal": goal[:GOAL_LIMIT],
        "state": ProjectState.active,
        "opened_at": act.now,
        "mentorship_id": pair.id if pair else None,
    }
    new = await insert_new(act.session, Project, [row])
    query = select(Project).where(Project.author_id == author.id, Project.state.in_(GOES_ON))
    project = (await act.session.scalars(query.order_by(Project.id.desc()).limit(1))).one()
    if new:
        project.stages = [
            Stage(number=number, title=stage.title[:STAGE_TITLE_LIMIT], due_on=stage.due_on, state=StageState.planned)
            for number, stage in enumerate(planned, 1)
        ]
        await act.session.flush()
        await add_sections(act, project.id)
    return project


async def add_sections(act: Act, project_id: int) -> None:
    """Give a new passport the sections of today's template."""
    for section in await sections_for_new(act):
        section.project_id = project_id
        act.session.add(section)
    await act.session.flush()


async def my_active_project(act: Act) -> Project | None:
    """The acting person's project that has been opened and not ended."""
    query = select(Project).where(Project.author_id == act.me.id, Project.state.in_(UNDER_WAY))
    project: Project | None = await act.session.scalar(query.order_by(Project.id.desc()).limit(1))
    return project


async def my_passport_draft(act: Act) -> Project | None:
    """The project whose passport the acting person is writing."""
    query = select(Project).where(Project.author_id == act.me.id, Project.state == ProjectState.draft)
    project: Project | None = await act.session.scalar(query)
    return project


async def latest_project(act: Act, author_id: int) -> Project | None:
    """The author's latest project, drafts left out, since only the author sees them."""
    opened = Project.author_id == author_id, Project.state != ProjectState.draft
    project: Project | None = await act.session.scalar(
        select(Project).where(*opened).order_by(Project.id.desc()).limit(1)
    )
    return project


_FITTING = (Programme.project, Programme.novice, Programme.internship)


def projects_pair(pairs: Sequence[Mentorship]) -> Mentorship | None:
    """Of a mentee's active mentorships, the one that accompanies a project: that of the project's programme, else the
    first that there is in the order of `_FITTING`.
    """
    return min(pairs, key=lambda pair: _FITTING.index(pair.programme), default=None)


def reviews_project() -> ColumnElement[bool]:
    """For a query: whether a Mentorship is the one whose mentor reviews a Project's reports."""
    return and_(Mentorship.id == Project.mentorship_id, Mentorship.state == MentorshipState.active)


async def mentorship_of_project(act: Act, project: Project) -> Mentorship | None:
    """The mentorship that accompanies the project or did until it ended."""
    return await act.session.get(Mentorship, project.mentorship_id) if project.mentorship_id else None


async def reviewer_of(act: Act, author_id: int) -> Person | None:
    """The mentor to whom the author's reports go: of the mentorship that accompanies the latest project, while it is
    active. Without one the coordinators review them.
    """
    project = await latest_project(act, author_id)
    pair = await mentorship_of_project(act, project) if project else None
    return pair.mentor if pair and pair.state is MentorshipState.active else None


async def require_mentor_of(act: Act, mentee_id: int) -> None:
    """Raises NotAllowed unless the acting person is one of the mentee's mentors now."""
    me = require_mentor(act)
    if all(pair.mentor_id != me.id for pair in await mentorships_of(act, mentee_id)):
        raise NotAllowed


async def require_reader(act: Act, project: Project) -> None:
    """Raises NotAllowed unless the acting person is the author, or the project is opened and they are of its team, one
    of the author's mentors or a coordinator.
    """
    if project.author_id == act.me.id:
        return
    if project.state is ProjectState.draft:
        raise NotAllowed
    if not act.me.is_in_charge and not await is_member(act, project.id):
        await require_mentor_of(act, project.author_id)


async def require_passport_reader(act: Act, project: Project) -> None:
    """The passport is read by all readers of the project, and by the commission of its defence. Raises NotAllowed."""
    if project.state is ProjectState.draft or not await _judges(act, project.id):
        await require_reader(act, project)


async def may_read_passport(act: Act, project: Project) -> bool:
    try:
        await require_passport_reader(act, project)
    except NotAllowed:
        return False
    return True


async def _judges(act: Act, project_id: int) -> bool:
    sits = CommissionMember.person_id == act.me.id, CommissionMember.state.in_(SITTING)
    query = select(CommissionMember.id).join(Defence, Defence.id == CommissionMember.defence_id)
    query = query.where(Defence.project_id == project_id, Defence.state != DefenceState.cancelled, *sits)
    return await act.session.scalar(query.limit(1)) is not None


async def is_member(act: Act, project_id: int) -> bool:
    """Whether the acting person is in the project's team."""
    mine = ProjectMember.person_id == act.me.id, ProjectMember.state == MemberState.member
    query = select(ProjectMember.id).where(ProjectMember.project_id == project_id, *mine).limit(1)
    return await act.session.scalar(query) is not None


async def project_to_read(act: Act, project_id: int) -> Project:
    """For whoever may read the passport. Raises NotFound, NotAllowed."""
    project = await act.session.get(Project, project_id)
    if project is None:
        raise NotFound
    await require_passport_reader(act, project)
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
