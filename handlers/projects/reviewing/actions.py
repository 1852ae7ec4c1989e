from aiogram.types import CallbackQuery
from aiogram_dialog import DialogManager
from aiogram_dialog.widgets.kbd import Button

from handlers.projects.reporting.actions import send_report_files
from handlers.projects.reporting.states import HISTORY
from handlers.projects.reviewing.states import COMMENT, REPORT
from handlers.shared.last_press import tell_done
from handlers.shared.middleware_data import speech_of, uow_of
from handlers.shared.notices import show_outcome_of_opened
from handlers.shared.speech import short
from services.projects.reports import accept_report, report_to_read, report_to_review, return_report

COMMENT_SHOWN = 200


async def on_accept(_press: CallbackQuery, _button: Button, manager: DialogManager) -> None:
    async with uow_of(manager).write() as act:
        await accept_report(act, REPORT.id_of(manager))
    tell_done(manager, "reviewing-accepted")


async def on_return(_press: CallbackQuery, _button: Button, manager: DialogManager) -> None:
    async with uow_of(manager).read() as act:
        report = await report_to_review(act, REPORT.id_of(manager))
    await COMMENT.open(manager, report.id)


async def on_comment(manager: DialogManager, words: str) -> None:
    async with uow_of(manager).write() as act:
        report = await return_report(act, REPORT.id_of(manager), words)
    outcome = speech_of(manager).say("reviewing-returned-outcome", comment=short(report.comment, COMMENT_SHOWN))
    await show_outcome_of_opened(manager, outcome)
    tell_done(manager, "reviewing-returned")
    await manager.done()


async def on_files(_press: CallbackQuery, _button: Button, manager: DialogManager) -> None:
    await send_report_files(manager, REPORT.id_of(manager))


async def on_history(_press: CallbackQuery, _button: Button, manager: DialogManager) -> None:
    async with uow_of(manager).read() as act:
        report = await report_to_read(act, REPORT.id_of(manager))
    await HISTORY.open(manager, report.stage_id)
