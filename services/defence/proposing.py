"""The mentor of a project proposes its defence; a coordinator arranges it. Accepting the last stage proposes the
defence, too, so this is for projects that got more work or have been ready for a long time.
"""

from models.defence import DefenceNotice
from models.project import Project
from services.defence.arranging import READY, NotReady
from services.guards import require_mentor
from services.locks import locked
from services.notices import tell, tell_coordinators
from services.projects.projects import reviewer_of
from services.refusals import AlreadyDecided, NotAllowed, NotFound
from services.unit_of_work import Act


async def may_propose_defence(act: Act, project: Project) -> bool:
    """Whether the acting person is the project's mentor, and it can be defended and was not proposed yet."""
    if project.state not in READY or project.defence_proposed_at is not None:
        return False
    mentor = await reviewer_of(act, project.author_id)
    return mentor is not None and mentor.id == act.me.id


async def propose_defence(act: Act, project_id: int) -> Project:
    """The coordinators and the author are told. Raises NotFound, NotAllowed, NotReady, AlreadyDecided."""
    me = require_mentor(act)
    project = await locked(act, Project, project_id)
    if project is None:
        raise NotFound
    mentor = await reviewer_of(act, project.author_id)
    if mentor is None or mentor.id != me.id:
        raise NotAllowed
    if project.state not in READY:
        raise NotReady
    if project.defence_proposed_at is not None:
        raise AlreadyDecided
    project.defence_proposed_at = act.now
    ids: dict[str, int | str] = {"project_id": project.id}
    await tell_coordinators(act, DefenceNotice.proposed, ids)
    await tell(act, project.author_id, DefenceNotice.proposed, ids)
    return project
