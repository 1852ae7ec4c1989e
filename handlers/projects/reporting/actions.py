from collections.abc import Sequence

from aiogram.types import CallbackQuery, Message
from aiogram_dialog import DialogManager, ShowMode
from aiogram_dialog.widgets.input import MessageInput
from aiogram_dialog.widgets.kbd import Button

from handlers.projects.reporting.files import FilesLost, send_files
from handlers.projects.reporting.messages import part_of
from handlers.projects.reporting.reading import shown_page
from handlers.projects.reporting.states import HISTORY, REPORTING, Reporting
from handlers.shared.edited import note_taken
from handlers.shared.last_press import complain, tell_done
from handlers.shared.middleware_data import bot_of, chat_id_of, file_store_of, speech_of, uow_of
from handlers.shared.notices import show_outcome_of_opened
from models.report import ReportPart
from services.projects.report_drafts import (
    add_part,
    change_words,
    clear_draft,
    part_of_draft,
    stage_to_report,
    take_out_part,
)
from services.projects.reports import next_stage_to_report, report_to_read, reports_of, submit_report
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
    """Store one message in the draft; an album comes as several. The window is sent again below them, and only once."""
    manager.show_mode = ShowMode.DELETE_AND_SEND
    try:
        part = part_of(message)
        async with uow_of(manager).write() as act:
            await add_part(act, REPORTING.id_of(manager), part)
    except Refusal as refusal:
        complain(manager, refusal.key, **refusal.values)
    else:
        note_taken(manager, message)


async def on_clear(_press: CallbackQuery, _button: Button, manager: DialogManager) -> None:
    async with uow_of(manager).write() as act:
        await clear_draft(act, REPORTING.id_of(manager))
    tell_done(manager, "reporting-cleared")


async def on_send(_press: CallbackQuery, _button: Button, manager: DialogManager) -> None:
    async with uow_of(manager).write() as act:
        await submit_report(act, REPORTING.id_of(manager))
    await show_outcome_of_opened(manager, speech_of(manager).say("reporting-sent-again"))
    await manager.switch_to(Reporting.sent)


async def on_part(_press: CallbackQuery, _select: object, manager: DialogManager, part_id: int) -> None:
    async with uow_of(manager).read() as act:
        await part_of_draft(act, part_id)
    manager.dialog_data["part_id"] = part_id
    await manager.switch_to(Reporting.part)


async def on_take_out(_press: CallbackQuery, _button: Button, manager: DialogManager) -> None:
    async with uow_of(manager).write() as act:
        await take_out_part(act, manager.dialog_data["part_id"])
    tell_done(manager, "reporting-taken-out")
    await manager.switch_to(Reporting.content)


async def on_changed_words(manager: DialogManager, words: str) -> None:
    async with uow_of(manager).write() as act:
        await change_words(act, manager.dialog_data["part_id"], words)
    tell_done(manager, "reporting-changed")
    await manager.switch_to(Reporting.content)


async def on_part_file(_press: CallbackQuery, _button: Button, manager: DialogManager) -> None:
    """Send the file of the part that is shown. Lost ones are named."""
    async with uow_of(manager).read() as act:
        part = await part_of_draft(act, manager.dialog_data["part_id"])
    await _send(manager, [part])


async def on_page_files(_press: CallbackQuery, _button: Button, manager: DialogManager) -> None:
    """Send the files of the report on the history page that is shown."""
    async with uow_of(manager).read() as act:
        reports = await reports_of(act, HISTORY.id_of(manager))
    page = await shown_page(manager, speech_of(manager), reports)
    if page is not None:
        await send_report_files(manager, page.report_id)


async def send_report_files(manager: DialogManager, report_id: int) -> None:
    """Send a report's files to the acting person, then the window below them. Lost ones are named."""
    async with uow_of(manager).read() as act:
        report = await report_to_read(act, report_id)
    await _send(manager, report.files)


async def _send(manager: DialogManager, files: Sequence[ReportPart]) -> None:
    """The window is sent again below the files, also when some of them are lost, of which it tells."""
    manager.show_mode = ShowMode.DELETE_AND_SEND
    chat_id = chat_id_of(manager)
    try:
        await send_files(bot_of(manager), chat_id, files, file_store_of(manager), speech_of(manager))
    except FilesLost as refusal:
        complain(manager, refusal.key, **refusal.values)
