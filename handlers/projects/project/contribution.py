from collections.abc import Iterable

from handlers.projects.project.dialog import dialogs
from handlers.projects.project.states import STAGE, MyProject
from handlers.shared.contributions import Contribution
from handlers.shared.places import Door, HomeLine, Look, Place, WaitingKind
from handlers.shared.speech import Html, Speech
from models.project import StageState
from services.projects.overdue import is_overdue
from services.projects.projects import my_active_project, reviewer_of
from services.projects.report_drafts import my_draft
from services.projects.report_rules import report_review_by
from services.projects.reports import my_reports_in_review
from services.projects.waiting import overdue_stages_waiting, returned_stages_waiting


async def _project_lines(look: Look, speech: Speech) -> Iterable[Html]:
    project = await look.at(my_active_project)
    if project is None:
        return ()
    accepted = sum(stage.state is StageState.accepted for stage in project.stages)
    lines = [speech.say("home-project", accepted=accepted, stages=len(project.stages))]
    stage = project.next_stage
    if stage is not None and stage.due_on is not None and not is_overdue(stage, look.act.now):
        lines.append(speech.say("home-stage", title=stage.title, due=speech.day(stage.due_on)))
    return [*lines, *await _in_review(look, speech), *await _in_draft(look, speech)]


async def _in_review(look: Look, speech: Speech) -> list[Html]:
    """Which stages are with the mentor, or the coordinators, since when and until when."""
    reports = await my_reports_in_review(look.act)
    if not reports:
        return []
    mentored = "yes" if await reviewer_of(look.act, look.act.me.id) else "no"
    return [
        speech.say(
            "home-in-review",
            title=report.stage.title,
            mentored=mentored,
            since=speech.day(speech.local(report.submitted_at).date()),
            until=speech.day(speech.local(report_review_by(report.submitted_at)).date()),
            late="yes" if report_review_by(report.submitted_at) <= look.act.now else "no",
        )
        for report in reports
    ]


async def _in_draft(look: Look, speech: Speech) -> list[Html]:
    draft = await look.at(my_draft)
    if draft is None:
        return []
    since = speech.day(speech.local(draft.since).date())
    return [speech.say("home-report-draft", title=draft.title, parts=draft.parts, since=since)]


CONTRIBUTION = Contribution(
    dialogs=dialogs,
    doors=(Door("project", "home-btn-project", frozenset({Place.mentee}), MyProject.project),),
    lines=(HomeLine("project", frozenset({Place.mentee}), _project_lines),),
    waiting=(
        WaitingKind("returned", Place.mentee, returned_stages_waiting, STAGE),
        WaitingKind("overdue", Place.mentee, overdue_stages_waiting, STAGE),
    ),
)
