from typing import Any

from aiogram_dialog import DialogManager

from handlers.projects.reporting.reading import change_line, page_data, part_label
from handlers.projects.reporting.states import HISTORY, REPORTING
from handlers.shared.people import told_of
from handlers.shared.speech import Html, Speech, short
from models.project import Stage
from models.report import PartKind, Report, ReportPart, ReportState
from services.projects.projects import reviewer_of, stage_to_read
from services.projects.report_changes import Change, changes_since
from services.projects.report_drafts import part_of_draft, parts_of_draft
from services.projects.report_rules import WORDS_LIMIT, report_review_by
from services.projects.reports import reports_of
from services.unit_of_work import Uow

COMMENT_SHOWN, WORDS_SHOWN = 400, 800


def _stage_data(stage: Stage) -> dict[str, Any]:
    return {"number": stage.number, "count": len(stage.project.stages), "title": stage.title}


async def content_getter(uow: Uow, speech: Speech, dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    """The draft, part by part; after a return the reviewer's comment stands above it, and each part says whether it is
    as before.
    """
    async with uow.read() as act:
        stage = await stage_to_read(act, REPORTING.id_of(dialog_manager))
        parts = await parts_of_draft(act, stage.id)
        reports = await reports_of(act, stage.id)
        me = act.me.id
    writes = stage.project.author_id == me
    returned = reports[0] if reports and reports[0].state is ReportState.returned else None
    comment = short(returned.comment, COMMENT_SHOWN) if returned else ""
    return {
        **_stage_data(stage),
        "may_send": bool(parts) and writes,
        "may_change": any(writes or part.added_by_id == me for part in parts),
        "who": "author" if writes else "member",
        "author": stage.project.author.list_name,
        "holds": "yes" if parts else "no",
        "parts": _lines(speech, stage, parts, returned),
        "comment": speech.say("reporting-open-comment", words=comment) if comment else "",
    }


def _lines(speech: Speech, stage: Stage, parts: list[ReportPart], returned: Report | None) -> Html:
    """One numbered line for each part; what was taken out is counted at the end."""
    changes = changes_since(returned.parts if returned else [], parts)
    lines = [
        change_line(speech, one, number, stage.project.author_id, marked=returned is not None)
        for number, one in enumerate(changes, 1)
        if one.change is not Change.taken_out
    ]
    out = len(changes) - len(lines)
    return Html("\n".join([*lines, *([speech.say("reporting-out", count=out)] if out else [])]))


async def parts_getter(uow: Uow, speech: Speech, dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    async with uow.read() as act:
        stage = await stage_to_read(act, REPORTING.id_of(dialog_manager))
        parts = await parts_of_draft(act, stage.id)
        me = act.me.id
    writes = stage.project.author_id == me
    numbered = [(number, part) for number, part in enumerate(parts, 1) if writes or part.added_by_id == me]
    return {
        **_stage_data(stage),
        "parts": _lines(speech, stage, parts, None),
        "buttons": [(part.id, short(f"{number}. {part_label(speech, part)}")) for number, part in numbered],
        "may_clear": writes and bool(parts),
    }


async def part_getter(uow: Uow, speech: Speech, dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    async with uow.read() as act:
        part = await part_of_draft(act, dialog_manager.dialog_data["part_id"])
    return {
        "what": part_label(speech, part),
        "words": short(part.words, WORDS_SHOWN),
        "has_file": part.has_file,
        "kind": "words" if part.kind is PartKind.words else "file",
        "limit": WORDS_LIMIT,
    }


async def sent_getter(uow: Uow, speech: Speech, dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    async with uow.read() as act:
        stage = await stage_to_read(act, REPORTING.id_of(dialog_manager))
        mentor = await reviewer_of(act, act.me.id)
        reports = await reports_of(act, stage.id)
    until = report_review_by(reports[0].submitted_at)
    return {
        **_stage_data(stage),
        "mentor": mentor.full_name if mentor else "",
        "mentored": "yes" if mentor else "no",
        "told": told_of(mentor) if mentor else "no",
        "until": speech.day(speech.local(until).date()),
    }


async def history_getter(uow: Uow, speech: Speech, dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    async with uow.read() as act:
        stage = await stage_to_read(act, HISTORY.id_of(dialog_manager))
        reports = await reports_of(act, stage.id)
    return {**_stage_data(stage), **await page_data(dialog_manager, speech, reports)}
