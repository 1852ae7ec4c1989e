"""To the author: the stage was accepted, or the report was returned for more work."""

from typing import Any

from aiogram.filters.callback_data import CallbackData
from aiogram.types import CallbackQuery
from aiogram_dialog import DialogManager

from handlers.projects.reporting.files import file_name
from handlers.projects.reporting.reading import part_label
from handlers.projects.reporting.states import REPORTING
from handlers.projects.reviewing.untold import UNTOLD_AUTHOR
from handlers.shared.ids import Id
from handlers.shared.notices import Buttons, Letter, NoticeView, open_on_top
from handlers.shared.people import name_of
from handlers.shared.speech import Speech, short
from models.project import ProjectState
from models.report import ReportNotice, ReportState
from services.projects.projects import stage_to_read
from services.projects.report_drafts import added_by_member, stage_to_report
from services.projects.report_files import unusable_part
from services.projects.report_rules import FILE_LIMIT
from services.projects.reports import report_to_read
from services.unit_of_work import Act, Uow

SHOWN = 100


class Rework(CallbackData, prefix="rep_rework"):
    stage_id: Id


async def write_accepted(act: Act, ids: dict[str, Any], speech: Speech) -> Letter | None:
    report = await report_to_read(act, ids["report_id"])
    stage = report.stage
    finished = stage.project.state is ProjectState.finished
    return Letter(
        speech.say(
            "reporting-accepted",
            number=stage.number,
            count=len(stage.project.stages),
            title=stage.title,
            finished="yes" if finished else "no",
        )
    )


async def write_returned(act: Act, ids: dict[str, Any], speech: Speech) -> Letter | None:
    report = await report_to_read(act, ids["report_id"])
    stage = report.stage
    await stage_to_report(act, stage.id)  # raises if the author has submitted again meanwhile
    if report.state is not ReportState.returned:
        return None
    text = speech.say(
        "reporting-returned",
        number=stage.number,
        count=len(stage.project.stages),
        title=stage.title,
        comment=report.comment,
    )
    return Letter(text, (((speech.label("reporting-btn-rework"), Rework(stage_id=stage.id)),),))


async def write_file_unusable(act: Act, ids: dict[str, Any], speech: Speech) -> Letter:
    """To whoever sent the file; raises a refusal if it has been taken out meanwhile."""
    part = await unusable_part(act, ids["part_id"])
    stage = await stage_to_read(act, part.stage_id)
    text = speech.say(
        "reporting-file-unusable",
        name=file_name(speech, part),
        state=part.file_state.value if part.file_state else "lost",
        number=stage.number,
        title=stage.title,
        limit=FILE_LIMIT // 1024**2,
    )
    return Letter(text)


async def write_team_added(act: Act, ids: dict[str, Any], speech: Speech) -> Letter:
    """To the author; raises a refusal if all that was added has been taken out, or the report submitted."""
    part = await added_by_member(act, ids["stage_id"], ids["member_id"])
    stage = await stage_to_report(act, part.stage_id)
    text = speech.say(
        "reporting-team-added",
        who=name_of(speech, part.added_by),
        what=short(part_label(speech, part), SHOWN),
        number=stage.number,
        title=stage.title,
    )
    return Letter(text, (((speech.label("home-btn-report-draft"), Rework(stage_id=stage.id)),),))


async def on_rework(_press: CallbackQuery, callback_data: Rework, uow: Uow, dialog_manager: DialogManager) -> None:
    async with uow.read() as act:
        await stage_to_report(act, callback_data.stage_id)
    await open_on_top(dialog_manager, *REPORTING.at(callback_data.stage_id))


VIEWS = (
    NoticeView(ReportNotice.accepted, write_accepted),
    NoticeView(ReportNotice.team_added, write_team_added),
    NoticeView(ReportNotice.file_unusable, write_file_unusable),
    NoticeView(ReportNotice.returned, write_returned, untold=UNTOLD_AUTHOR),
)


BUTTONS: Buttons = ((Rework, on_rework),)
