"""What waits in projects: submitted reports for the mentor, and for coordinators those that no mentor reviews in time;
returned and overdue stages for the author.
"""

from typing import Any

from sqlalchemy import Select, cast, exists, func, null, or_

from models.base import UtcDateTime
from models.mentorship import Mentorship
from models.person import Person
from models.project import Project, ProjectState, Stage, StageState
from models.report import Report, ReportState
from services.home.waiting import of_person
from services.projects.projects import UNDER_WAY, reviews_project
from services.projects.report_rules import REVIEW_IN
from services.unit_of_work import Act


def reports_waiting(act: Act) -> Select[Any]:
    return (
        of_person(Report.id, Report.submitted_at, Stage.title)
        .join(Stage, Stage.id == Report.stage_id)
        .join(Project, Project.id == Stage.project_id)
        .join(Person, Person.id == Project.author_id)
        .join(Mentorship, reviews_project())
        .where(Mentorship.mentor_id == act.me.id, Report.state == ReportState.submitted)
        .where(Project.state.in_(UNDER_WAY))
    )


def returned_stages_waiting(act: Act) -> Select[Any]:
    return (
        of_person(Stage.id, func.max(Report.reviewed_at), Stage.title)
        .join(Project, Project.id == Stage.project_id)
        .join(Person, Person.id == Project.author_id)
        .join(Report, Report.stage_id == Stage.id)
        .where(Project.author_id == act.me.id, Stage.state == StageState.returned)
        .where(Project.state.in_(UNDER_WAY))
        .group_by(Stage.id, Person.id)
    )


def reports_for_coordinators(act: Act) -> Select[Any]:
    """Reports whose authors have no mentor, and those that a mentor has not reviewed in time."""
    mentored = exists().where(reviews_project())
    return (
        of_person(Report.id, Report.submitted_at, Stage.title)
        .join(Stage, Stage.id == Report.stage_id)
        .join(Project, Project.id == Stage.project_id)
        .join(Person, Person.id == Project.author_id)
        .where(Report.state == ReportState.submitted, Project.author_id != act.me.id)
        .where(Project.state.in_(UNDER_WAY), or_(~mentored, Report.submitted_at <= act.now - REVIEW_IN))
    )


def overdue_stages_waiting(act: Act) -> Select[Any]:
    """Stages of the acting author whose date has passed, in the author's time zone, without a report; they wait since
    that day.
    """
    since = func.coalesce(cast(null(), UtcDateTime), Stage.due_on, type_=UtcDateTime)
    return (
        of_person(Stage.id, since, Stage.title)
        .join(Project, Project.id == Stage.project_id)
        .join(Person, Person.id == Project.author_id)
        .where(Project.author_id == act.me.id, Project.state == ProjectState.active)
        .where(Stage.state == StageState.planned, Stage.due_on < act.today)
    )
