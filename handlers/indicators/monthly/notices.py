"""The report of a month: the main figures as text, the workbook as a file, and the document by a button."""

import asyncio
from datetime import date, timedelta
from typing import Any

from aiogram.filters.callback_data import CallbackData
from aiogram.types import CallbackQuery
from aiogram_dialog import DialogManager

from handlers.indicators.figures.files import report_document
from handlers.indicators.figures.making import made_workbook, send_report
from handlers.indicators.figures.states import IndicatorsNow
from handlers.indicators.figures.telling import menu_values, scope_said
from handlers.shared.documents import send_file_of_notice
from handlers.shared.notices import Buttons, Letter, LetterFile, NoticeView, open_on_top
from handlers.shared.speech import Speech
from models.monthly_report import MonthlyNotice
from services.guards import require_coordinator
from services.indicators.policy import IndicatorsPolicy
from services.indicators.reports import month_scope, period_report, wants_monthly
from services.refusals import NotFound
from services.unit_of_work import Act, Uow


class TakeMonthlyDocument(CallbackData, prefix="month_docx"):
    month: str


class OpenIndicators(CallbackData, prefix="month_open"):
    pass


_YEARS = range(2000, 2200)


async def _report(act: Act, ids: dict[str, Any], speech: Speech) -> Letter | None:
    """Not sent to somebody who has turned it off since."""
    if not await wants_monthly(act):
        return None
    report = await period_report(
        act, month_scope(act, IndicatorsPolicy.of(ids["policy"]), date.fromisoformat(ids["month"]))
    )
    about = scope_said(speech, report.found.scope, None)
    text = speech.say("monthly-report", about=about, **menu_values(speech, report.found))
    document = speech.label("indicators-docx-btn"), TakeMonthlyDocument(month=ids["month"])
    opened = speech.label("indicators-menu-btn"), OpenIndicators()
    content = await asyncio.to_thread(made_workbook, speech, report)
    return Letter(text, ((document, opened),), LetterFile(speech.label("indicators-file-xlsx"), content))


async def on_document(
    _press: CallbackQuery,
    callback_data: TakeMonthlyDocument,
    uow: Uow,
    indicators_policy: IndicatorsPolicy,
    dialog_manager: DialogManager,
) -> None:
    async with uow.read() as act:
        scope = month_scope(act, indicators_policy, _month(callback_data.month))
    await send_report(dialog_manager, scope, "indicators-file-docx", report_document, send_file_of_notice)


def _month(said: str) -> date:
    """Raises NotFound for what no button of ours says."""
    try:
        month = date.fromisoformat(said).replace(day=1)
    except ValueError:
        raise NotFound from None
    if month.year not in _YEARS:  # the month after the last one, and midnight before the first one, are no dates
        raise NotFound
    return month


async def on_open(
    _press: CallbackQuery, callback_data: OpenIndicators, uow: Uow, dialog_manager: DialogManager
) -> None:
    async with uow.read() as act:
        require_coordinator(act)
    await open_on_top(dialog_manager, IndicatorsNow.menu, {})


VIEWS = (NoticeView(MonthlyNotice.report, _report, stale_after=timedelta(days=7)),)
BUTTONS: Buttons = ((TakeMonthlyDocument, on_document), (OpenIndicators, on_open))
