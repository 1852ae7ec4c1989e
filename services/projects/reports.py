"""Reports on stages (отчёт по этапу): the author submits one, the mentor accepts or returns it, as often as needed.

Every change locks the project's row first, so that simultaneous presses are handled one after the other.
"""

from collections.abc import Collection

from sqlalchemy import select, update
from sqlalchemy.orm import joinedload

from models.defence import OPEN_DEFENCES, Defence, DefenceNotice
from models.person import Person
from models.project import Project, ProjectState, Stage, StageState
from models.report import Report, ReportNotice, ReportPart, ReportState
from services.guards import hold_coordinator
from services.notices import tell, tell_coordinators
from services.projects.projects import (
    UNDER_WAY,
    WITH_PROJECT,
    latest_project,
    require_reader,
    reviewer_of,
    stage_to_read,
)
from services.projects.report_changes import Change, changes_since
from services.projects.report_drafts import my_draft, parts_of_draft, stage_to_report, start_rework
from services.projects.report_rules import (
    COMMENT_LIMIT,
    BadReport,
    ReportUnchanged,
    locked_stage,
    report_review_by,
    require_move,
    require_reportable,
)
from services.refusals import AlreadyDecided, NotAllowed, NotFound, Refusal
from services.unit_of_work import Act

WHOLE = joinedload(Report.stage).options(WITH_PROJECT)


class MentorReviews(Refusal):
    """A coordinator may review a report only when its author has no mentor, or the mentor is late."""

    key = "refusal-mentor-reviews"
    settled = True


class ReviewOver(Refusal):
    """The project ended while the report waited for its review."""

    key = "refusal-review-over"
    settled = True


async def next_stage_to_report(act: Act) -> Stage:
    """The stage whose draft the acting mentee is writing, else the next one that needs a report. Raises NotFound."""
    draft = await my_draft(act)
    if draft is not None:
        return await stage_to_report(act, draft.stage_id)
    project = await latest_project(act, act.me.id)
    if project is None or project.next_stage is None:
        raise NotFound
    return project.next_stage


async def submit_report(act: Act, stage_id: int) -> Report:
    """Submit the stage's draft to the mentor; without one, to the coordinators. Raises what `stage_to_report` raises,
    and BadReport, ReportUnchanged.
    """
    stage = await locked_stage(act, stage_id)
    require_reportable(act, stage)
    parts = await parts_of_draft(act, stage_id)
    if not parts:
        raise BadReport
    await _require_changed(act, stage, parts)
    stage.state = StageState.submitted
    report = Report(stage_id=stage.id, state=ReportState.submitted, submitted_at=act.now, parts=parts)
    act.session.add(report)
    await act.session.flush()
    reviewer = await reviewer_of(act, act.me.id)
    if reviewer is not None:
        await tell(act, reviewer.id, ReportNotice.submitted, {"report_id": report.id})
    else:
        await tell_coordinators(act, ReportNotice.submitted, {"report_id": report.id})
    return report


async def _require_changed(act: Act, stage: Stage, parts: list[ReportPart]) -> None:
    if stage.state is not StageState.returned:
        return
    query = select(Report).where(Report.stage_id == stage.id).order_by(Report.id.desc()).limit(1)
    last = await act.session.scalar(query)
    if last is not None and all(one.change is Change.kept for one in changes_since(last.parts, parts)):
        raise ReportUnchanged


async def accept_report(act: Act, report_id: int) -> Report:
    """Accept the report and with it the stage; after the last stage the coordinators are asked to arrange the defence.
    Raises what `report_to_review` raises.
    """
    report = await _reviewed(act, report_id, ReportState.accepted, "")
    project = report.stage.project
    if all(stage.state is StageState.accepted for stage in project.stages):
        await _finish(act, project)
    await tell(act, project.author_id, ReportNotice.accepted, {"report_id": report.id})
    return report


async def _finish(act: Act, project: Project) -> None:
    """A defence that is arranged already stands; should it be cancelled, the project waits for another one."""
    if project.state is ProjectState.at_defence:
        arranged = Defence.project_id == project.id, Defence.state.in_(OPEN_DEFENCES)
        await act.session.execute(update(Defence).where(*arranged).values(state_before=ProjectState.finished))
        return
    project.state = ProjectState.finished
    await tell_coordinators(act, DefenceNotice.due, {"project_id": project.id})


async def return_report(act: Act, report_id: int, comment: str) -> Report:
    """Return the report for more work, with a comment; its parts become the next draft. Raises what `report_to_review`
    raises.
    """
    report = await _reviewed(act, report_id, ReportState.returned, comment[:COMMENT_LIMIT])
    start_rework(act, report)
    await tell(act, report.stage.project.author_id, ReportNotice.returned, {"report_id": report.id})
    return report


async def report_to_read(act: Act, report_id: int) -> Report:
    """A report, for its author, the author's mentors and the coordinators. Raises NotFound, NotAllowed."""
    report = await act.session.get(Report, report_id, options=[WHOLE])
    if report is None:
        raise NotFound
    await require_reader(act, report.stage.project)
    return report


async def report_to_review(act: Act, report_id: int) -> Report:
    """A report that waits for the acting person's review. Raises NotFound, NotAllowed, AlreadyDecided, ReviewOver,
    MentorReviews.
    """
    report = await act.session.get(Report, report_id, options=[WHOLE])
    if report is None:
        raise NotFound
    if report.state is not ReportState.submitted:
        await require_reader(act, report.stage.project)
        if report.stage.project.author_id == act.me.id:
            raise NotAllowed
        raise AlreadyDecided
    await _require_reviewer(act, report)
    if report.stage.project.state not in UNDER_WAY:
        raise ReviewOver
    return report


async def may_review(act: Act, report: Report) -> bool:
    """Whether the acting person may accept or return the report now."""
    try:
        await report_to_review(act, report.id)
    except Refusal:
        return False
    return True


async def _require_reviewer(act: Act, report: Report) -> None:
    """The mentor reviews; a coordinator, too, when there is no mentor or the mentor is late."""
    author_id = report.stage.project.author_id
    reviewer = await reviewer_of(act, author_id)
    if reviewer is not None and reviewer.id == act.me.id:
        return
    if not act.me.is_in_charge or act.me.id == author_id:
        raise NotAllowed
    if reviewer is not None and act.now < report_review_by(report.submitted_at):
        raise MentorReviews


async def authors_who_wait(act: Act, people: Collection[int]) -> list[int]:
    """Those of these people whose reports wait for a review."""
    submitted = Project.author_id.in_(people), Report.state == ReportState.submitted, Project.state.in_(UNDER_WAY)
    query = select(Project.author_id).join(Stage, Stage.project_id == Project.id).join(Report).where(*submitted)
    return sorted(set(await act.session.scalars(query)))


async def tell_of_waiting_reports(act: Act, author_id: int, before: Person | None) -> None:
    """After the author's mentors have changed: if the reports now go to somebody else than `before`, tell that mentor
    of those that wait for a review.
    """
    reviewer = await reviewer_of(act, author_id)
    if reviewer is None or (before is not None and reviewer.id == before.id):
        return
    query = (
        select(Report.id)
        .join(Stage, Stage.id == Report.stage_id)
        .join(Project, Project.id == Stage.project_id)
        .where(Project.author_id == author_id, Report.state == ReportState.submitted, Project.state.in_(UNDER_WAY))
        .order_by(Report.id)
    )
    for report_id in (await act.session.scalars(query)).all():
        await tell(act, reviewer.id, ReportNotice.submitted, {"report_id": report_id})


async def reports_of(act: Act, stage_id: int) -> list[Report]:
    """All reports on a stage, the newest first. Raises NotFound, NotAllowed."""
    await stage_to_read(act, stage_id)
    return list(await act.session.scalars(select(Report).where(Report.stage_id == stage_id).order_by(Report.id.desc())))


async def report_before(act: Act, report: Report) -> Report | None:
    """The submission on the same stage before this one."""
    query = select(Report).where(Report.stage_id == report.stage_id, Report.id < report.id)
    before: Report | None = await act.session.scalar(query.order_by(Report.id.desc()).limit(1))
    return before


async def my_reports_in_review(act: Act) -> list[Report]:
    """The acting author's reports that wait for a review, the oldest first."""
    query = (
        select(Report)
        .join(Stage, Stage.id == Report.stage_id)
        .join(Project, Project.id == Stage.project_id)
        .where(Project.author_id == act.me.id, Report.state == ReportState.submitted, Project.state.in_(UNDER_WAY))
        .options(WHOLE)
    )
    return list(await act.session.scalars(query.order_by(Report.submitted_at)))


async def _reviewed(act: Act, report_id: int, outcome: ReportState, comment: str) -> Report:
    if act.me.is_in_charge:
        await hold_coordinator(act)
    stage_id = await act.session.scalar(select(Report.stage_id).where(Report.id == report_id))
    if stage_id is None:
        raise NotFound
    stage = await locked_stage(act, stage_id)
    report = await report_to_review(act, report_id)
    require_move(stage, StageState(outcome.value))
    stage.state = StageState(outcome.value)
    report.state = outcome
    report.reviewed_at = act.now
    report.reviewer_id = act.me.id
    report.comment = comment
    return report
