"""To the mentor: a report has come, with buttons to accept it, or to return it with a comment."""

from collections import Counter
from typing import Any

from aiogram.filters.callback_data import CallbackData
from aiogram.types import CallbackQuery
from aiogram_dialog import DialogManager, ShowMode

from files.store import FileStore
from handlers.projects.reporting.files import FilesLost, send_files
from handlers.projects.reporting.states import HISTORY
from handlers.projects.reviewing.states import COMMENT, REPORT
from handlers.projects.reviewing.untold import UNTOLD_MENTOR
from handlers.shared.ids import Id
from handlers.shared.notices import Buttons, Letter, NoticeView, Rows, open_on_top, show_outcome
from handlers.shared.presses import acknowledge
from handlers.shared.refused import show_present
from handlers.shared.speech import Speech, short
from models.report import Report, ReportNotice
from services.projects.report_changes import Change, changes_since
from services.projects.report_rules import report_review_by
from services.projects.reports import accept_report, report_before, report_to_read, report_to_review
from services.unit_of_work import Act, Uow

WORDS_SHOWN = 1500


class AcceptReport(CallbackData, prefix="rep_accept"):
    report_id: Id


class ReturnReport(CallbackData, prefix="rep_return"):
    report_id: Id


class Files(CallbackData, prefix="rep_files"):
    report_id: Id


class OpenReport(CallbackData, prefix="rep_open"):
    report_id: Id


class OpenHistory(CallbackData, prefix="rep_history"):
    stage_id: Id


async def write_submitted(act: Act, ids: dict[str, Any], speech: Speech) -> Letter:
    """As much of the report as a message holds, so that one press can decide. Raises a refusal if it has been decided
    or the mentor has changed.
    """
    report = await report_to_review(act, ids["report_id"])
    before = await report_before(act, report)
    changes = changes_since(before.parts if before else [], report.parts)
    counts = Counter(one.change for one in changes)
    words = "\n\n".join(part.words for part in report.parts if part.words)
    stage = report.stage
    text = speech.say(
        "reviewing-submitted",
        author=stage.project.author.full_name,
        number=stage.number,
        count=len(stage.project.stages),
        title=stage.title,
        words=short(words, WORDS_SHOWN),
        files=len(report.files),
        has_words="yes" if words else "no",
        again="yes" if before else "no",
        kept=counts[Change.kept],
        changed=counts[Change.changed],
        added=counts[Change.added],
        out=counts[Change.taken_out],
        until=speech.day(speech.local(report_review_by(report.submitted_at)).date()),
    )
    return Letter(text, _rows(speech, report))


def _rows(speech: Speech, report: Report) -> Rows:
    story = (speech.label("reporting-btn-history"), OpenHistory(stage_id=report.stage_id))
    files = (speech.label("reporting-btn-files"), Files(report_id=report.id))
    return (
        ((speech.label("reviewing-btn-accept"), AcceptReport(report_id=report.id)),),
        ((speech.label("reviewing-btn-return"), ReturnReport(report_id=report.id)),),
        ((speech.label("reviewing-btn-open"), OpenReport(report_id=report.id)),),
        (files, story) if report.files else (story,),
    )


async def on_accept(press: CallbackQuery, callback_data: AcceptReport, uow: Uow, speech: Speech) -> None:
    async with uow.write() as act:
        await accept_report(act, callback_data.report_id)
    await show_outcome(press, speech.say("reviewing-accepted-outcome"))


async def on_return(
    _press: CallbackQuery, callback_data: ReturnReport, uow: Uow, dialog_manager: DialogManager
) -> None:
    async with uow.read() as act:
        await report_to_review(act, callback_data.report_id)
    await open_on_top(dialog_manager, *COMMENT.at(callback_data.report_id))


async def on_files(
    press: CallbackQuery,
    callback_data: Files,
    uow: Uow,
    dialog_manager: DialogManager,
    file_store: FileStore,
    speech: Speech,
) -> None:
    """The bot sends the files directly, as the answer to a press. The living window stays the lowest message."""
    async with uow.read() as act:
        report = await report_to_read(act, callback_data.report_id)
    await acknowledge(press)
    told = None
    try:
        if press.bot is not None:
            await send_files(press.bot, press.from_user.id, report.files, file_store, speech)
    except FilesLost as refusal:
        told = refusal
    await show_present(dialog_manager, ShowMode.SEND, told=told)


async def on_open(_press: CallbackQuery, callback_data: OpenReport, uow: Uow, dialog_manager: DialogManager) -> None:
    async with uow.read() as act:
        await report_to_read(act, callback_data.report_id)
    await open_on_top(dialog_manager, *REPORT.at(callback_data.report_id))


async def on_story(_press: CallbackQuery, callback_data: OpenHistory, dialog_manager: DialogManager) -> None:
    await open_on_top(dialog_manager, *HISTORY.at(callback_data.stage_id))


VIEWS = (NoticeView(ReportNotice.submitted, write_submitted, untold=UNTOLD_MENTOR),)


BUTTONS: Buttons = (
    (AcceptReport, on_accept),
    (ReturnReport, on_return),
    (Files, on_files),
    (OpenReport, on_open),
    (OpenHistory, on_story),
)
