"""What members of a project's team add to its passport."""

from sqlalchemy import select

from models.passport import PassportAddition, PassportSection
from models.project import Project
from services.locks import locked
from services.projects.projects import UNDER_WAY, is_member, require_passport_reader
from services.projects.team import ProjectOver
from services.refusals import NotAllowed, NotFound
from services.unit_of_work import Act

ADDITION_LIMIT = 1000


async def additions_to(act: Act, project: Project) -> list[PassportAddition]:
    """In the order in which they were written. Raises NotAllowed."""
    await require_passport_reader(act, project)
    sections = select(PassportSection.id).where(PassportSection.project_id == project.id)
    query = select(PassportAddition).where(PassportAddition.section_id.in_(sections)).order_by(PassportAddition.id)
    return list(await act.session.scalars(query))


async def add_to_section(act: Act, section_id: int, words: str) -> PassportAddition:
    """The acting member adds to a section. Raises NotFound, NotAllowed, ProjectOver."""
    section = await act.session.get(PassportSection, section_id)
    if section is None:
        raise NotFound
    project = await locked(act, Project, section.project_id)
    if project is None or not await is_member(act, section.project_id):
        raise NotAllowed
    if project.state not in UNDER_WAY:
        raise ProjectOver
    addition = PassportAddition(section=section, person=act.me, words=words[:ADDITION_LIMIT], written_at=act.now)
    act.session.add(addition)
    return addition
