"""The draft of a report: parts that wait in the database until the author submits them, however long that takes.

When a report is returned, its parts become the new draft, so that rework starts from them.
"""

from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlalchemy import delete, func, select
from sqlalchemy.orm import aliased

from models.project import Project, Stage
from models.report import FileState, PartKind, Report, ReportNotice, ReportPart
from services.notices import Reminder, remind
from services.projects.projects import UNDER_WAY, WITH_PROJECT, is_member
from services.projects.report_rules import (
    FILE_LIMIT,
    NAME_LIMIT,
    PARTS_AT_MOST,
    WORDS_LIMIT,
    FileTooBig,
    GivenPart,
    ReportFull,
    TooManyWords,
    locked_stage,
    require_drafting,
    require_reportable,
)
from services.refusals import NotAllowed, NotFound
from services.unit_of_work import TOLD, Act

TOLD_AFTER = timedelta(minutes=10)  # several messages in a row are told of once
_DRAFT = ReportPart.report_id.is_(None)


async def stage_to_report(act: Act, stage_id: int) -> Stage:
    """The stage, if the acting author may report on it now. Raises NotFound, NotAllowed, ReportWaits, AlreadyDecided,
    ReportsOver.
    """
    stage = await _stage(act, stage_id)
    require_reportable(act, stage)
    return stage


async def stage_to_draft(act: Act, stage_id: int) -> Stage:
    """The same for the author or a member of the team, who write the draft together."""
    stage = await _stage(act, stage_id)
    await require_drafting(act, stage)
    return stage


async def team_stage(act: Act, project_id: int) -> Stage | None:
    """The stage to whose report the acting member adds: the one whose draft was written last, else the next one that
    needs a report.
    """
    project = await act.session.get(Project, project_id)
    if project is None or project.state not in UNDER_WAY or not await is_member(act, project_id):
        return None
    last = select(ReportPart.stage_id).join(Stage, Stage.id == ReportPart.stage_id)
    begun = await act.session.scalar(
        last.where(Stage.project_id == project_id, _DRAFT).order_by(ReportPart.added_at.desc()).limit(1)
    )
    return next((one for one in project.stages if one.id == begun), project.next_stage)


async def _stage(act: Act, stage_id: int) -> Stage:
    stage = await act.session.get(Stage, stage_id, options=[WITH_PROJECT])
    if stage is None:
        raise NotFound
    return stage


async def parts_of_draft(act: Act, stage_id: int) -> list[ReportPart]:
    query = select(ReportPart).where(ReportPart.stage_id == stage_id, _DRAFT).order_by(ReportPart.id)
    return list(await act.session.scalars(query))


async def part_of_draft(act: Act, part_id: int) -> ReportPart:
    """The author's any part, a member's own. Raises NotFound also for a part that has been submitted, and what
    `stage_to_draft` raises.
    """
    part = await act.session.get(ReportPart, part_id)
    if part is None or part.report_id is not None:
        raise NotFound
    stage = await stage_to_draft(act, part.stage_id)
    if act.me.id not in (stage.project.author_id, part.added_by_id):
        raise NotAllowed
    return part


async def add_part(act: Act, stage_id: int, given: GivenPart) -> ReportPart:
    """The author is told of what a member adds, once a day. Raises what `stage_to_draft` raises, and TooManyWords,
    FileTooBig, ReportFull.
    """
    stage = await locked_stage(act, stage_id)
    await require_drafting(act, stage)
    _require_fits(given)
    query = select(func.count()).select_from(ReportPart).where(ReportPart.stage_id == stage_id, _DRAFT)
    if (await act.session.scalar(query) or 0) >= PARTS_AT_MOST:
        raise ReportFull(limit=PARTS_AT_MOST)
    part = ReportPart(
        stage_id=stage_id,
        kind=given.kind,
        words=given.words,
        file_id=given.file_id,
        name=given.name[:NAME_LIMIT],
        size=given.size,
        file_state=FileState.coming if given.file_id else None,
        added_by_id=act.me.id,
        added_at=act.now,
    )
    act.session.add(part)
    await act.session.flush()
    if stage.project.author_id != act.me.id:
        await _tell_author(act, stage)
    if part.has_file:
        act.session.info[TOLD] = True  # the file is fetched as soon as this commits
    return part


async def _tell_author(act: Act, stage: Stage) -> None:
    kind = ReportNotice.team_added
    ids: dict[str, int | str] = {"stage_id": stage.id, "member_id": act.me.id}
    dedupe = f"{kind}:{stage.id}:{act.me.id}:{act.today.isoformat()}"
    await remind(act, [Reminder(stage.project.author_id, kind, ids, act.now + TOLD_AFTER, dedupe)])


async def added_by_member(act: Act, stage_id: int, member_id: int) -> ReportPart:
    """The last part of the acting author's draft that this person of the team added, without those taken over from a
    returned report. Raises what `stage_to_report` raises, and NotFound when nothing of theirs is there any more.
    """
    await stage_to_report(act, stage_id)
    drafted = await parts_of_draft(act, stage_id)
    parts = [one for one in drafted if one.added_by_id == member_id and one.source_id is None]
    if not parts:
        raise NotFound
    return parts[-1]


async def change_words(act: Act, part_id: int, words: str) -> ReportPart:
    """Replace the text, or the caption of a file. A text is then of whoever replaced it. Raises what `part_of_draft`
    raises, and TooManyWords.
    """
    part = await _locked_part(act, part_id)
    _require_fits(GivenPart(PartKind.words, words))
    part.words = words
    if part.kind is PartKind.words:
        part.added_by = act.me
    return part


async def take_out_part(act: Act, part_id: int) -> ReportPart:
    """Raises what `part_of_draft` raises."""
    part = await _locked_part(act, part_id)
    await act.session.delete(part)
    return part


async def clear_draft(act: Act, stage_id: int) -> None:
    """Raises what `stage_to_report` raises."""
    require_reportable(act, await locked_stage(act, stage_id))
    await act.session.execute(delete(ReportPart).where(ReportPart.stage_id == stage_id, _DRAFT))


def start_rework(act: Act, report: Report) -> None:
    """Make the parts of a report that is being returned the draft of the next one."""
    for part in report.parts:
        copied = ReportPart(
            stage_id=part.stage_id,
            source_id=part.id,
            kind=part.kind,
            words=part.words,
            file_id=part.file_id,
            name=part.name,
            size=part.size,
            file_state=part.file_state,
            kept_as=part.kept_as,
            added_by_id=part.added_by_id,
            added_at=part.added_at,
        )
        act.session.add(copied)


@dataclass(frozen=True, slots=True)
class ReportDraft:
    """A draft that was begun: its stage, how many parts it has, and when the last one was added."""

    stage_id: int
    number: int
    title: str
    parts: int
    since: datetime


async def my_draft(act: Act) -> ReportDraft | None:
    """The acting author's draft that was written last. What was taken over from a returned report alone is none."""
    own = aliased(ReportPart)
    query = (
        select(Stage.id, Stage.number, Stage.title, func.count(own.id), func.max(own.added_at))
        .join(Project, Project.id == Stage.project_id)
        .join(own, own.stage_id == Stage.id)
        .where(Project.author_id == act.me.id, Project.state.in_(UNDER_WAY), own.report_id.is_(None))
        .where(own.source_id.is_(None))
        .group_by(Stage.id)
        .order_by(func.max(own.added_at).desc())
        .limit(1)
    )
    row = (await act.session.execute(query)).one_or_none()
    return ReportDraft(*row) if row else None


async def _locked_part(act: Act, part_id: int) -> ReportPart:
    part = await part_of_draft(act, part_id)
    await require_drafting(act, await locked_stage(act, part.stage_id))
    again = await act.session.get(ReportPart, part_id, populate_existing=True)
    if again is None or again.report_id is not None:
        raise NotFound
    return again


def _require_fits(given: GivenPart) -> None:
    if len(given.words) > WORDS_LIMIT:
        raise TooManyWords(limit=WORDS_LIMIT, length=len(given.words))
    if given.size > FILE_LIMIT:
        raise FileTooBig(limit=FILE_LIMIT // 1024**2)
