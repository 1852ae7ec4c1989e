"""The bank of projects: defended projects whose authors let everybody with a role read them."""

from sqlalchemy import delete, func, select

from models.connection.database import insert_new
from models.defence import BankEntry
from models.project import Project, ProjectState
from services.refusals import NotAllowed, NotFound
from services.unit_of_work import Act


async def join_bank(act: Act, project_id: int) -> None:
    """By the author of a defended project. Raises NotFound, NotAllowed."""
    project = await _mine(act, project_id)
    if project.state is not ProjectState.defended:
        raise NotAllowed
    await insert_new(act.session, BankEntry, [{"project_id": project.id, "joined_at": act.now}])


async def leave_bank(act: Act, project_id: int) -> None:
    """At any time. Raises NotFound, NotAllowed."""
    project = await _mine(act, project_id)
    await act.session.execute(delete(BankEntry).where(BankEntry.project_id == project.id))


async def is_in_bank(act: Act, project_id: int) -> bool:
    query = select(func.count()).select_from(BankEntry).where(BankEntry.project_id == project_id)
    return bool(await act.session.scalar(query))


async def bank_of_projects(act: Act) -> list[BankEntry]:
    """The newest first. Raises NotAllowed for people without a role."""
    _require_role(act)
    query = select(BankEntry).order_by(BankEntry.joined_at.desc(), BankEntry.id.desc())
    return list(await act.session.scalars(query))


async def project_of_bank(act: Act, project_id: int) -> Project:
    """Raises NotAllowed, NotFound also when the author has withdrawn it."""
    _require_role(act)
    if not await is_in_bank(act, project_id):
        raise NotFound
    return await act.session.get_one(Project, project_id)


def _require_role(act: Act) -> None:
    if not act.me.roles:
        raise NotAllowed


async def _mine(act: Act, project_id: int) -> Project:
    project = await act.session.get(Project, project_id)
    if project is None:
        raise NotFound
    if project.author_id != act.me.id:
        raise NotAllowed
    return project
