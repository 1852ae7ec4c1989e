"""The risk register of a project: short, and nobody has to keep one. The mentor and coordinators read it."""

from sqlalchemy import func, select

from models.passport import ProjectRisk, RiskLikelihood
from models.project import Project
from services.projects.changing import project_to_change
from services.projects.projects import require_passport_reader
from services.refusals import NotFound, Refusal
from services.unit_of_work import Act

RISK_LIMIT = 300
RISKS_AT_MOST = 8


class TooManyRisks(Refusal):
    key = "refusal-too-many-risks"


async def risks_of(act: Act, project: Project) -> list[ProjectRisk]:
    """Raises NotAllowed."""
    await require_passport_reader(act, project)
    query = select(ProjectRisk).where(ProjectRisk.project_id == project.id).order_by(ProjectRisk.id)
    return list(await act.session.scalars(query))


async def add_risk(act: Act, project_id: int, what: str, likelihood: RiskLikelihood, measure: str) -> ProjectRisk:
    """Raises NotFound, NotAllowed, PassportClosed, TooManyRisks."""
    project = await project_to_change(act, project_id)
    own = ProjectRisk.project_id == project.id
    if (await act.session.scalar(select(func.count()).select_from(ProjectRisk).where(own)) or 0) >= RISKS_AT_MOST:
        raise TooManyRisks(at_most=RISKS_AT_MOST)
    words = {"what": what[:RISK_LIMIT], "measure": measure[:RISK_LIMIT]}
    risk = ProjectRisk(project_id=project.id, likelihood=likelihood, **words)
    act.session.add(risk)
    await act.session.flush()
    return risk


async def remove_risk(act: Act, risk_id: int) -> None:
    """Raises NotFound, NotAllowed, PassportClosed."""
    risk = await act.session.get(ProjectRisk, risk_id)
    if risk is None:
        raise NotFound
    await project_to_change(act, risk.project_id)
    await act.session.delete(risk)
