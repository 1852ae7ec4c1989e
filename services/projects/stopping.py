"""The author stops a project, with a reason that the mentor and coordinators read; another can be begun then."""

from models.passport import MemberState, PassportNotice
from models.project import Project, ProjectState
from services.defence.arranging import call_off_defence
from services.guards import require_mentee
from services.locks import locked
from services.notices import tell
from services.projects.projects import UNDER_WAY, reviewer_of
from services.projects.team import team_of
from services.refusals import AlreadyDecided, NotAllowed, NotFound
from services.unit_of_work import Act

REASON_LIMIT = 500


async def stop_project(act: Act, project_id: int, reason: str) -> Project:
    """The mentor and the members of the team are told; an open defence is called off. Raises NotFound, NotAllowed,
    AlreadyDecided.
    """
    author = require_mentee(act)
    project = await locked(act, Project, project_id)
    if project is None:
        raise NotFound
    if project.author_id != author.id:
        raise NotAllowed
    if project.state not in UNDER_WAY:
        raise AlreadyDecided
    mentor = await reviewer_of(act, author.id)
    project.state, project.ended_at, project.stop_reason = ProjectState.stopped, act.now, reason[:REASON_LIMIT]
    project.asked_mentorship_id = project.asked_at = project.defence_proposed_at = None
    team = [one.person_id for one in await team_of(act, project) if one.state is MemberState.member]
    for person_id in [*([mentor.id] if mentor else []), *team]:
        await tell(act, person_id, PassportNotice.stopped, {"project_id": project.id})
    await call_off_defence(act, project)
    return project
