"""What waits in projects: submitted reports for the mentor, returned stages for the author."""

from typing import Any

from sqlalchemy import Select, func

from models.mentorship import Mentorship
from models.person import Person
from models.project import Project, Stage, StageState
from models.report import Report, ReportState
from services.home.waiting import of_person
from services.projects.projects import reviews_project_of
from services.unit_of_work import Act


def reports_waiting(act: Act) -> Select[Any]:
    return (
        of_person(Report.id, Report.submitted_at, Stage.title)
        .join(Stage, Stage.id == Report.stage_id)
        .join(Project, Project.id == Stage.project_id)
        .join(Person, Person.id == Project.author_id)
        .join(Mentorship, reviews_project_of(Project.author_id))
        .where(Mentorship.mentor_id == act.me.id, Report.state == ReportState.submitted)
    )


def returned_stages_waiting(act: Act) -> Select[Any]:
    return (
        of_person(Stage.id, func.max(Report.reviewed_at), Stage.title)
        .join(Project, Project.id == Stage.project_id)
        .join(Person, Person.id == Project.author_id)
        .join(Report, Report.stage_id == Stage.id)
        .where(Project.author_id == act.me.id, Stage.state == StageState.returned)
        .group_by(Stage.id, Person.id)
    )
