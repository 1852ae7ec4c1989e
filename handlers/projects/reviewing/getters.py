from typing import Any

from aiogram_dialog import DialogManager

from handlers.projects.reporting.reading import report_text
from handlers.projects.reviewing.states import REPORT
from handlers.shared.people import told_of
from handlers.shared.speech import Speech, short
from models.report import Report
from services.projects.reports import may_review, report_to_read, reports_of
from services.unit_of_work import Uow

TITLE_SHOWN = 50


def _report_data(report: Report) -> dict[str, Any]:
    stage = report.stage
    return {
        "author": stage.project.author.list_name,
        "number": stage.number,
        "count": len(stage.project.stages),
        "title": short(stage.title, TITLE_SHOWN),
    }


async def card_getter(uow: Uow, speech: Speech, dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    async with uow.read() as act:
        report = await report_to_read(act, REPORT.id_of(dialog_manager))
        versions = await reports_of(act, report.stage_id)
        waits = await may_review(act, report)
    place = [one.id for one in versions].index(report.id)
    before = versions[place + 1] if place + 1 < len(versions) else None
    return {
        **_report_data(report),
        "body": report_text(speech, report, before, len(versions) - place),
        "has_files": bool(report.files),
        "waits": waits,
    }


async def comment_getter(uow: Uow, dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    async with uow.read() as act:
        report = await report_to_read(act, REPORT.id_of(dialog_manager))
    return {**_report_data(report), "told": told_of(report.stage.project.author)}
