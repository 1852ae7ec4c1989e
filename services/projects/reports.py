"""Reports on stages (отчёт по этапу): the author submits one, the mentor accepts or returns it, as often as needed.

Every change locks the project's row first, so that simultaneous presses are handled one after the other.
"""

from collections.abc import Collection, Sequence
from dataclasses import dataclass

from sqlalchemy import select
from sqlalchemy.orm import joinedload

from models.person import Person
from models.project import Project, ProjectState, Stage, StageState
from models.report import FileKind, Report, ReportFile, ReportNotice, ReportState
from services.guards import require_mentee
from services.locks import locked
from services.notices import tell
from services.projects.projects import (
    WITH_PROJECT,
    latest_project,
    require_reader,
    require_reviewer_of,
    reviewer_of,
    stage_to_read,
)
from services.refusals import AlreadyDecided, NotAllowed, NotFound, Refusal
from services.unit_of_work import Act

WORDS_LIMIT = 3000
COMMENT_LIMIT = 1000
FILES_AT_MOST = 20
WHOLE = joinedload(Report.stage).options(WITH_PROJECT)
FILE_LIMIT = 20 * 1024 * 1024  # bytes; a bot can fetch no more: https://core.telegram.org/bots/api#getfile

MOVES: dict[StageState, tuple[StageState, ...]] = {
    StageState.planned: (StageState.submitted,),
    StageState.submitted: (StageState.accepted, StageState.returned),
    StageState.returned: (StageState.submitted,),
    StageState.accepted: (),
}


class ReportWaits(Refusal):
    """A report on this stage already waits for the mentor."""

    key = "refusal-report-waits"
    settled = True


class BadReport(Refusal):
    """The report is empty, or longer or larger than allowed."""

    key = "refusal-bad-report"


@dataclass(frozen=True, slots=True)
class GivenFile:
    """A file stored by Telegram; `size` in bytes."""

    kind: FileKind
    file_id: str
    name: str
    size: int


async def stage_to_report(act: Act, stage_id: int) -> Stage:
    """The acting author's stage, if they may report on it now. Raises NotFound, NotAllowed, ReportWaits,
    AlreadyDecided.
    """
    stage = await act.session.get(Stage, stage_id, options=[WITH_PROJECT])
    if stage is None:
        raise NotFound
    _require_reportable(act, stage)
    return stage


async def next_stage_to_report(act: Act) -> Stage:
    """The next stage of the acting mentee's project that needs a report. Raises NotFound."""
    project = await latest_project(act, act.me.id)
    if project is None or project.next_stage is None:
        raise NotFound
    return project.next_stage


async def submit_report(act: Act, stage_id: int, words: str, files: Sequence[GivenFile]) -> Report:
    """Submit a report; if there is no mentor, it waits for one. Raises what `stage_to_report` raises, and BadReport."""
    stage = await _locked_stage(act, stage_id)
    _require_reportable(act, stage)
    too_much = len(words) > WORDS_LIMIT or len(files) > FILES_AT_MOST or any(one.size > FILE_LIMIT for one in files)
    if too_much or not (words or files):
        raise BadReport
    _move(stage, StageState.submitted)
    report = Report(
        stage_id=stage.id,
        words=words,
        state=ReportState.submitted,
        submitted_at=act.now,
        files=[ReportFile(kind=one.kind, file_id=one.file_id, name=one.name, size=one.size) for one in files],
    )
    act.session.add(report)
    await act.session.flush()
    reviewer = await reviewer_of(act, act.me.id)
    if reviewer is not None:
        await tell(act, reviewer.id, ReportNotice.submitted, {"report_id": report.id})
    return report


async def accept_report(act: Act, report_id: int) -> Report:
    """Accept the report and with it the stage; the last stage finishes the project. Raises NotFound, NotAllowed,
    AlreadyDecided.
    """
    report = await _reviewed(act, report_id, ReportState.accepted, "")
    project = report.stage.project
    if all(stage.state is StageState.accepted for stage in project.stages):
        project.state = ProjectState.finished
    await tell(act, project.author_id, ReportNotice.accepted, {"report_id": report.id})
    return report


async def return_report(act: Act, report_id: int, comment: str) -> Report:
    """Return the report for more work, with a comment. Raises NotFound, NotAllowed, AlreadyDecided."""
    report = await _reviewed(act, report_id, ReportState.returned, comment[:COMMENT_LIMIT])
    await tell(act, report.stage.project.author_id, ReportNotice.returned, {"report_id": report.id})
    return report


async def report_to_read(act: Act, report_id: int) -> Report:
    """A report, for its author and the author's mentors. Raises NotFound, NotAllowed."""
    report = await act.session.get(Report, report_id, options=[WHOLE])
    if report is None:
        raise NotFound
    await require_reader(act, report.stage.project)
    return report


async def report_to_review(act: Act, report_id: int) -> Report:
    """A report that waits for the acting mentor. Raises NotFound, NotAllowed, AlreadyDecided."""
    report = await act.session.get(Report, report_id, options=[WHOLE])
    if report is None:
        raise NotFound
    await require_reviewer_of(act, report.stage.project.author_id)
    if report.state is not ReportState.submitted:
        raise AlreadyDecided
    return report


async def authors_who_wait(act: Act, people: Collection[int]) -> list[int]:
    """Those of these people whose reports wait for a review."""
    submitted = Project.author_id.in_(people), Report.state == ReportState.submitted
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
        .where(Project.author_id == author_id, Report.state == ReportState.submitted)
        .order_by(Report.id)
    )
    for report_id in (await act.session.scalars(query)).all():
        await tell(act, reviewer.id, ReportNotice.submitted, {"report_id": report_id})


async def reports_of(act: Act, stage_id: int) -> list[Report]:
    """All reports on a stage, the newest first. Raises NotFound, NotAllowed."""
    await stage_to_read(act, stage_id)
    return list(await act.session.scalars(select(Report).where(Report.stage_id == stage_id).order_by(Report.id.desc())))


def _require_reportable(act: Act, stage: Stage) -> None:
    if stage.project.author_id != require_mentee(act).id:
        raise NotAllowed
    _require_move(stage, StageState.submitted)


def _require_move(stage: Stage, to: StageState) -> None:
    if to not in MOVES.get(stage.state, ()):
        raise ReportWaits if stage.state is StageState.submitted else AlreadyDecided


def _move(stage: Stage, to: StageState) -> None:
    _require_move(stage, to)
    stage.state = to


async def _locked_stage(act: Act, stage_id: int) -> Stage:
    """Lock the stage's project and read the stage's current state. Raises NotFound."""
    project_id = await act.session.scalar(select(Stage.project_id).where(Stage.id == stage_id))
    if project_id is None:
        raise NotFound
    await locked(act, Project, project_id)
    return await act.session.get_one(Stage, stage_id, options=[WITH_PROJECT], populate_existing=True)


async def _reviewed(act: Act, report_id: int, outcome: ReportState, comment: str) -> Report:
    stage_id = await act.session.scalar(select(Report.stage_id).where(Report.id == report_id))
    if stage_id is None:
        raise NotFound
    stage = await _locked_stage(act, stage_id)
    report = await report_to_review(act, report_id)
    _move(stage, StageState(outcome.value))
    report.state = outcome
    report.reviewed_at = act.now
    report.reviewer_id = act.me.id
    report.comment = comment
    return report
