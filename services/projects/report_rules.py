"""What all acts on reports share: their limits, the moves of a stage, its lock, and refusals."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlalchemy import select

from models.project import Project, Stage, StageState
from models.report import PartKind
from services.guards import require_mentee
from services.locks import locked
from services.projects.projects import UNDER_WAY, WITH_PROJECT, is_member
from services.refusals import AlreadyDecided, NotAllowed, NotFound, Refusal
from services.unit_of_work import Act

WORDS_LIMIT = 3000  # of one text
COMMENT_LIMIT = 1000
PARTS_AT_MOST = 100
NAME_LIMIT = 300
FILE_LIMIT = 20 * 1024 * 1024  # bytes; a bot can fetch no more: https://core.telegram.org/bots/api#getfile
REVIEW_IN = timedelta(days=7)  # within which a review is awaited; then coordinators may review, too

MOVES: dict[StageState, tuple[StageState, ...]] = {
    StageState.planned: (StageState.submitted,),
    StageState.submitted: (StageState.accepted, StageState.returned),
    StageState.returned: (StageState.submitted,),
    StageState.accepted: (),
}


class ReportWaits(Refusal):
    """A report on this stage already waits for its review."""

    key = "refusal-report-waits"
    settled = True


class BadReport(Refusal):
    """The report is empty."""

    key = "refusal-bad-report"


class ReportUnchanged(Refusal):
    """The report was returned, and is the same as before."""

    key = "refusal-report-unchanged"


class ReportFull(Refusal):
    key = "refusal-report-full"


class ReportsOver(Refusal):
    """The project has ended."""

    key = "refusal-reports-over"


class TooManyWords(Refusal):
    key = "shared-too-long"


class FileTooBig(Refusal):
    key = "refusal-report-file-too-big"


@dataclass(frozen=True, slots=True)
class GivenPart:
    """One message for a report: a text, or a file stored by Telegram with its caption as `words`; `size` in bytes."""

    kind: PartKind
    words: str = ""
    file_id: str = ""
    name: str = ""
    size: int = 0


def report_review_by(submitted_at: datetime) -> datetime:
    return submitted_at + REVIEW_IN


def require_reportable(act: Act, stage: Stage) -> None:
    """Raises NotAllowed, ReportWaits, AlreadyDecided, ReportsOver unless the acting person may submit a report on the
    stage now.
    """
    if stage.project.author_id != require_mentee(act).id:
        raise NotAllowed
    _require_awaited(stage)


async def require_drafting(act: Act, stage: Stage) -> None:
    """The same for whoever writes the draft: the author or a member of the team."""
    if stage.project.author_id != require_mentee(act).id and not await is_member(act, stage.project_id):
        raise NotAllowed
    _require_awaited(stage)


def _require_awaited(stage: Stage) -> None:
    if stage.project.state not in UNDER_WAY:
        raise ReportsOver
    require_move(stage, StageState.submitted)


def require_move(stage: Stage, to: StageState) -> None:
    if to not in MOVES.get(stage.state, ()):
        raise ReportWaits if stage.state is StageState.submitted else AlreadyDecided


async def locked_stage(act: Act, stage_id: int) -> Stage:
    """Lock the stage's project and read the stage's current state. Raises NotFound."""
    project_id = await act.session.scalar(select(Stage.project_id).where(Stage.id == stage_id))
    if project_id is None:
        raise NotFound
    await locked(act, Project, project_id)
    return await act.session.get_one(Stage, stage_id, options=[WITH_PROJECT], populate_existing=True)
