from typing import Any

from aiogram_dialog import DialogManager

from handlers.projects.reporting.draft import ReportDraft
from handlers.projects.reporting.reading import page_data
from handlers.projects.reporting.states import HISTORY, REPORTING
from handlers.shared.people import told_of
from handlers.shared.speech import Speech, short
from models.project import Stage
from services.projects.projects import reviewer_of, stage_to_read
from services.projects.reports import reports_of
from services.unit_of_work import Uow

WORDS_SHOWN = 200


def _stage_data(stage: Stage) -> dict[str, Any]:
    return {"number": stage.number, "count": len(stage.project.stages), "title": stage.title}


async def content_getter(uow: Uow, dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    async with uow.read() as act:
        stage = await stage_to_read(act, REPORTING.id_of(dialog_manager))
    draft = ReportDraft.of(dialog_manager)
    return {
        **_stage_data(stage),
        "gathered": bool(draft.words or draft.files),
        "words": short(draft.words, WORDS_SHOWN),
        "has_words": "yes" if draft.words else "no",
        "files": len(draft.files),
        "holds": ("words_files" if draft.files else "words") if draft.words else ("files" if draft.files else "none"),
    }


async def sent_getter(uow: Uow, dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    async with uow.read() as act:
        stage = await stage_to_read(act, REPORTING.id_of(dialog_manager))
        mentor = await reviewer_of(act, act.me.id)
    return {
        **_stage_data(stage),
        "mentor": mentor.full_name if mentor else "",
        "mentored": "yes" if mentor else "no",
        "told": told_of(mentor) if mentor else "no",
    }


async def history_getter(uow: Uow, speech: Speech, dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    async with uow.read() as act:
        stage = await stage_to_read(act, HISTORY.id_of(dialog_manager))
        reports = await reports_of(act, stage.id)
    return {**_stage_data(stage), **await page_data(dialog_manager, speech, reports)}
