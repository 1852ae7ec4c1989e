from aiogram.types import CallbackQuery, Message
from aiogram_dialog import DialogManager, ShowMode
from aiogram_dialog.widgets.input import MessageInput
from aiogram_dialog.widgets.kbd import Button

from handlers.projects.reporting.draft import ReportDraft
from handlers.projects.reporting.files import send_files
from handlers.projects.reporting.reading import shown_page
from handlers.projects.reporting.states import HISTORY, REPORTING, Reporting
from handlers.shared.edited import note_taken
from handlers.shared.last_press import complain
from handlers.shared.middleware_data import bot_of, speech_of, uow_of
from handlers.shared.notices import show_outcome_of_opened
from services.projects.reports import next_stage_to_report, report_to_read, reports_of, stage_to_report, submit_report
from services.refusals import Refusal


async def start_report(manager: DialogManager, stage_id: int) -> None:
    """Open the dialog that collects a report, if the stage needs one. Raises what `stage_to_report` raises."""
    async with uow_of(manager).read() as act:
        await stage_to_report(act, stage_id)
    await REPORTING.open(manager, stage_id)


async def on_next_report(_press: CallbackQuery, _button: Button, manager: DialogManager) -> None:
    async with uow_of(manager).read() as act:
        stage = await next_stage_to_report(act)
    await REPORTING.open(manager, stage.id)


async def on_content(message: Message, _widget: MessageInput, manager: DialogManager) -> None:
    """Add one message to the draft; an album comes as several. The window is sent again below them, and only once."""
    manager.show_mode = ShowMode.DELETE_AND_SEND
    draft = ReportDraft.of(manager)
    try:
        draft.add(message)
    except Refusal as refusal:
        complain(manager, refusal.key, **refusal.values)
    else:
        draft.keep(manager)
        note_taken(manager, message)


async def on_clear(_press: CallbackQuery, _button: Button, manager: DialogManager) -> None:
    ReportDraft().keep(manager)


async def on_send(_press: CallbackQuery, _button: Button, manager: DialogManager) -> None:
    draft = ReportDraft.of(manager)
    async with uow_of(manager).write() as act:
        await submit_report(act, REPORTING.id_of(manager), draft.words, draft.files)
    ReportDraft().keep(manager)
    await show_outcome_of_opened(manager, speech_of(manager).say("reporting-sent-again"))
    await manager.switch_to(Reporting.sent)


async def on_page_files(_press: CallbackQuery, _button: Button, manager: DialogManager) -> None:
    """Send the files of the report on the history page that is shown."""
    async with uow_of(manager).read() as act:
        reports = await reports_of(act, HISTORY.id_of(manager))
    page = await shown_page(manager, speech_of(manager), reports)
    if page is not None:
        await send_report_files(manager, page.report_id)


async def send_report_files(manager: DialogManager, report_id: int) -> None:
    """Send a report's files to the acting person, then the window below them. Raises UnknownFile."""
    async with uow_of(manager).read() as act:
        report = await report_to_read(act, report_id)
    await send_files(bot_of(manager), manager.middleware_data["event_chat"].id, report.files)
    manager.show_mode = ShowMode.DELETE_AND_SEND
