from typing import Any

from aiogram_dialog import DialogManager

from handlers.projects.project.actions import stage_id_of
from handlers.projects.project.telling import project_text, stage_buttons
from handlers.shared.speech import Html, Speech, short
from models.project import TO_REPORT, Project, StageState
from models.report import Report, ReportState
from services.projects.changing import CHANGEABLE
from services.projects.passports import may_begin
from services.projects.projects import UNDER_WAY, latest_project, reviewer_of, stage_to_read
from services.projects.report_rules import report_review_by
from services.projects.reports import reports_of
from services.projects.team import my_team_projects
from services.unit_of_work import Uow

COMMENT_SHOWN = 200


async def project_getter(uow: Uow, speech: Speech, **_: Any) -> dict[str, Any]:
    async with uow.read() as act:
        project = await latest_project(act, act.me.id)
        teams = [one for one in await my_team_projects(act) if one.author_id != act.me.id]
        may_open, mentor = await may_begin(act), await reviewer_of(act, act.me.id)
        body = project_text(speech, "project-text", project, act.now, mentor) if project else speech.say("project-none")
    stage = project.next_stage if project and project.state in UNDER_WAY else None
    return {
        "body": body,
        "stages": stage_buttons(project) if project else [],
        "may_open": may_open,
        "has": project is not None,
        "may_change": project is not None and project.state in CHANGEABLE,
        "reports": stage is not None,
        "number": stage.number if stage else 0,
        "team_projects": [(one.id, speech.label("project-btn-team", title=short(one.title, 16))) for one in teams],
        "teams": Html("\n".join(_team_line(speech, one) for one in teams)),
    }


def _team_line(speech: Speech, project: Project) -> Html:
    return speech.say("project-team-line", title=short(project.title, 60), author=project.author.list_name)


async def stage_getter(uow: Uow, speech: Speech, dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    async with uow.read() as act:
        stage = await stage_to_read(act, stage_id_of(dialog_manager))
        reports = await reports_of(act, stage.id)
        mentored = await reviewer_of(act, stage.project.author_id) is not None
    goes_on = stage.project.state in UNDER_WAY
    waits = goes_on and stage.state is StageState.submitted
    return {
        "title": stage.title,
        "number": stage.number,
        "count": len(stage.project.stages),
        "state": speech.term(stage.state),
        "due": speech.full_day(stage.due_on) if stage.due_on else "—",
        "comment": _open_comment(speech, reports),
        "waits": ("mentor" if mentored else "coordinators") if waits else "no",
        "until": speech.day(speech.local(report_review_by(reports[0].submitted_at)).date()) if reports else "",
        "again": "yes" if stage.state is StageState.returned else "no",
        "reports": goes_on and stage.state in TO_REPORT,
        "history": bool(reports),
    }


def _open_comment(speech: Speech, reports: list[Report]) -> str:
    """The comment that the last report was returned with; empty when it was not."""
    if not reports or reports[0].state is not ReportState.returned:
        return ""
    return speech.say("project-last-comment", comment=short(reports[0].comment, COMMENT_SHOWN))
