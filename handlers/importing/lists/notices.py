"""Notices about a list: it was checked and needs a decision, or it was loaded."""

from typing import Any

from aiogram.filters.callback_data import CallbackData
from aiogram.types import CallbackQuery
from aiogram_dialog import DialogManager

from handlers.importing.lists.dry_run import FILE_SHOWN, counts, dry_run, new_people
from handlers.importing.lists.failures import why_unreadable
from handlers.importing.lists.states import Importing
from handlers.importing.questions.states import QUESTIONS
from handlers.shared.ids import Id
from handlers.shared.notices import Button, Buttons, Letter, NoticeView, open_on_top, show_outcome
from handlers.shared.presses import acknowledge
from handlers.shared.speech import Html, Speech, short
from models.imported_list import ImportedList, ListJob, ListKind, ListNotice, ListState
from models.newer_values import read_as
from services.entry.personal_links import count_unlinked
from services.guards import require_coordinator
from services.importing.answering import my_list_questions
from services.importing.orders import drop, list_to_tell, my_list, order_job, order_load
from services.unit_of_work import Act, Uow


class LoadList(CallbackData, prefix="imp_load"):
    list_id: Id


class DropList(CallbackData, prefix="imp_drop"):
    list_id: Id


class SeeWrong(CallbackData, prefix="imp_wrong"):
    list_id: Id


class AskList(CallbackData, prefix="imp_ask"):
    list_id: Id


class LinksOfList(CallbackData, prefix="list_links"):
    list_id: Id


class SeeLinks(CallbackData, prefix="imp_links"):
    pass


async def _checked(act: Act, ids: dict[str, Any], speech: Speech) -> Letter | None:
    checked = await list_to_tell(act, ids["list_id"])
    if checked is None:
        return None
    file = short(checked.file_name, FILE_SHOWN)
    if checked.state is ListState.failed and checked.why is not None:
        return Letter(speech.say("importing-failed", file=file, why=why_unreadable(speech, checked.why, checked.found)))
    if checked.state is not ListState.checked or checked.found is None:
        return None
    left = (await my_list_questions(act, checked.id)).open
    return Letter(dry_run(speech, checked, len(left)), _decision(speech, checked, len(left)))


def _decision(speech: Speech, checked: ImportedList, questions: int) -> tuple[tuple[Button, ...], ...]:
    found = checked.found or {}
    load = (speech.label("importing-btn-load"), LoadList(list_id=checked.id))
    leave = (speech.label("importing-btn-drop"), DropList(list_id=checked.id))
    rows: list[tuple[Button, ...]] = [(load, leave) if found["new"] + found["changed"] else (leave,)]
    if questions:
        rows.insert(0, ((speech.label("importing-btn-ask", count=questions), AskList(list_id=checked.id)),))
    if found["wrong_count"] or found.get("problem_count"):
        rows.append(((speech.label("importing-btn-wrong"), SeeWrong(list_id=checked.id)),))
    return tuple(rows)


async def _loaded(act: Act, ids: dict[str, Any], speech: Speech) -> Letter | None:
    loaded = await list_to_tell(act, ids["list_id"])
    if loaded is None or loaded.found is None:
        return None
    file = short(loaded.file_name, FILE_SHOWN)
    done = speech.say("importing-done", **counts(loaded.found))
    parts = [speech.say("importing-loaded", file=file), done, *new_people(speech, loaded.found)]
    kind = read_as(ListKind, loaded.found["kind"])
    if kind is ListKind.schools or not loaded.found["new"] or not await count_unlinked(act):
        return Letter(Html("\n\n".join(parts)))
    parts.append(speech.say("importing-next-links", kind=kind))
    of_list = speech.label("importing-btn-list-links"), LinksOfList(list_id=loaded.id)
    return Letter(Html("\n\n".join(parts)), ((of_list,), ((speech.label("importing-btn-links"), SeeLinks()),)))


VIEWS = (NoticeView(ListNotice.checked, _checked), NoticeView(ListNotice.loaded, _loaded))


async def on_load(press: CallbackQuery, callback_data: LoadList, uow: Uow, speech: Speech) -> None:
    async with uow.write() as act:
        await order_load(act, callback_data.list_id)
    await show_outcome(press, speech.say("importing-ordered"))


async def on_drop(press: CallbackQuery, callback_data: DropList, uow: Uow, speech: Speech) -> None:
    async with uow.write() as act:
        await drop(act, callback_data.list_id)
    await show_outcome(press, speech.say("importing-dropped"))


async def on_ask(_press: CallbackQuery, callback_data: AskList, dialog_manager: DialogManager, uow: Uow) -> None:
    async with uow.read() as act:
        await my_list(act, callback_data.list_id)
    await open_on_top(dialog_manager, *QUESTIONS.at(callback_data.list_id))


async def on_wrong(press: CallbackQuery, callback_data: SeeWrong, uow: Uow, speech: Speech) -> None:
    async with uow.write() as act:
        await order_job(act, callback_data.list_id, ListJob.marks)
    await acknowledge(press, speech.label("importing-marks-ordered"))


async def on_list_links(press: CallbackQuery, callback_data: LinksOfList, uow: Uow, speech: Speech) -> None:
    async with uow.write() as act:
        await order_job(act, callback_data.list_id, ListJob.links)
    await acknowledge(press, speech.label("importing-links-ordered"))


async def on_links(_press: CallbackQuery, dialog_manager: DialogManager, uow: Uow) -> None:
    async with uow.read() as act:
        require_coordinator(act)
    await open_on_top(dialog_manager, Importing.links, {})


BUTTONS: Buttons = (
    (LoadList, on_load),
    (DropList, on_drop),
    (AskList, on_ask),
    (SeeWrong, on_wrong),
    (LinksOfList, on_list_links),
    (SeeLinks, on_links),
)
