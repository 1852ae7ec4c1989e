"""A whole project, for everybody who may read it."""

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import select

from models.passport import PassportAddition, ProjectMember, ProjectRisk
from models.person import Person
from models.project import Stage
from models.report import Report, ReportState
from services.projects.additions import additions_to
from services.projects.passports import Passport, passport_of
from services.projects.projects import is_member, mentorship_of_project
from services.projects.risks import risks_of
from services.projects.team import team_of
from services.unit_of_work import Act


@dataclass(frozen=True, slots=True)
class WholeProject:
    """`mentor`: who accompanies or accompanied it. `in_review`: by stage, since when its report waits for a review.
    `is_member`: whether the acting person is of the team.
    """

    passport: Passport
    mentor: Person | None
    additions: list[PassportAddition]
    team: list[ProjectMember]
    risks: list[ProjectRisk]
    in_review: dict[int, datetime]
    is_member: bool


async def whole_project(act: Act, project_id: int) -> WholeProject:
    """Raises NotFound, NotAllowed."""
    passport = await passport_of(act, project_id)
    project = passport.project
    pair = await mentorship_of_project(act, project)
    return WholeProject(
        passport=passport,
        mentor=pair.mentor if pair else None,
        additions=await additions_to(act, project),
        team=await team_of(act, project),
        risks=await risks_of(act, project),
        in_review=await _in_review(act, project_id),
        is_member=await is_member(act, project_id),
    )


async def _in_review(act: Act, project_id: int) -> dict[int, datetime]:
    waiting = Report.state == ReportState.submitted, Stage.project_id == project_id
    query = select(Report.stage_id, Report.submitted_at).join(Stage, Stage.id == Report.stage_id).where(*waiting)
    return {row[0]: row[1] for row in await act.session.execute(query)}
