"""Notices about a list: it was checked and needs a decision, or it was loaded."""

from typing import Any

from aiogram.filters.callback_data import CallbackData
from aiogram.types import CallbackQuery
from aiogram_dialog import DialogManager

from handlers.importing.lists.failures import why_unreadable
from handlers.importing.lists.files import problem_of, wrong_file
from handlers.importing.lists.reading_told import reading_told, row_named, sheets_read
from handlers.importing.lists.states import Importing
from handlers.shared.documents import send_file
from handlers.shared.ids import Id
from handlers.shared.notices import Button, Buttons, Letter, NoticeView, open_on_top, show_outcome
from handlers.shared.presses import acknowledge
from handlers.shared.speech import Html, Speech, short
from models.imported_list import ImportedList, ListKind, ListNotice, ListState
from models.newer_values import read_as
from services.entry.personal_links import count_unlinked
from services.guards import require_coordinator
from services.importing.cells import RowProblem
from services.importing.columns import Column
from services.importing.orders import drop, list_to_tell, my_list, order_load
from services.importing.rows import Wrong
from services.unit_of_work import Act, Uow

WRONG_SHOWN = 3
HEADINGS_SHOWN, NAME_SHOWN = 150, 60


class LoadList(CallbackData, prefix="imp_load"):
    list_id: Id


class DropList(CallbackData, prefix="imp_drop"):
    list_id: Id


class SeeWrong(CallbackData, prefix="imp_wrong"):
    list_id: Id


class SeeLinks(CallbackData, prefix="imp_links"):
    pass


async def _checked(act: Act, ids: dict[str, Any], speech: Speech) -> Letter | None:
    checked = await list_to_tell(act, ids["list_id"])
    if checked is None:
        return None
    file = short(checked.file_name, NAME_SHOWN)
    if checked.state is ListState.failed and checked.why is not None:
        return Letter(speech.say("importing-failed", file=file, why=why_unreadable(speech, checked.why, checked.found)))
    if checked.state is not ListState.checked or checked.found is None:
        return None
    parts = [
        speech.say("importing-checked", file=file, kind=speech.term(read_as(ListKind, checked.found["kind"]))),
        _headings(speech, checked.found),
        *reading_told(speech, checked.found),
        speech.say("importing-counts", **_counts(checked.found)),
        *_replaced(speech, checked.found),
        *_first_wrong(speech, checked.found),
    ]
    return Letter(Html("\n\n".join(parts)), _decision(speech, checked))


def _decision(speech: Speech, checked: ImportedList) -> tuple[tuple[Button, ...], ...]:
    found = checked.found or {}
    load = (speech.label("importing-btn-load"), LoadList(list_id=checked.id))
    leave = (speech.label("importing-btn-drop"), DropList(list_id=checked.id))
    rows: list[tuple[Button, ...]] = [(load, leave) if found["new"] + found["changed"] else (leave,)]
    if found["wrong_count"]:
        rows.append(((speech.label("importing-btn-wrong"), SeeWrong(list_id=checked.id)),))
    return tuple(rows)


def _headings(speech: Speech, found: dict[str, Any]) -> Html:
    known = short(", ".join(found["known"]), HEADINGS_SHOWN)
    unknown = short(", ".join(found["unknown"]), HEADINGS_SHOWN)
    lines = [speech.say("importing-known", headings=known)]
    if unknown:
        lines.append(speech.say("importing-unknown", headings=unknown))
    return Html("\n".join(lines))


def _replaced(speech: Speech, found: dict[str, Any]) -> list[Html]:
    """Warns which existing values, perhaps entered by the people themselves, the list would replace."""
    columns = [(read_as(Column, column), count) for column, count in found.get("columns", {}).items()]
    if not columns:
        return []
    parts = ", ".join(f"{speech.term(column)} — {count}" for column, count in columns)
    return [speech.say("importing-replaced", parts=parts)]


def _counts(found: dict[str, Any]) -> dict[str, int]:
    return {"wrong": found["wrong_count"], **{name: found[name] for name in ("new", "changed", "unchanged")}}


def _first_wrong(speech: Speech, found: dict[str, Any]) -> list[Html]:
    sheets = sheets_read(found)
    lines = [
        speech.say(
            "importing-wrong-row", row=row_named(speech, one.line, sheets), problem=problem_of(speech, one, sheets)
        )
        for one in _wrong(found)[:WRONG_SHOWN]
    ]
    return [Html("\n".join(lines))] if lines else []


def _wrong(found: dict[str, Any]) -> list[Wrong]:
    return [Wrong(line, read_as(RowProblem, problem), *rest) for line, problem, *rest in found["wrong"]]


async def _loaded(act: Act, ids: dict[str, Any], speech: Speech) -> Letter | None:
    loaded = await list_to_tell(act, ids["list_id"])
    if loaded is None or loaded.found is None:
        return None
    file = short(loaded.file_name, NAME_SHOWN)
    parts = [speech.say("importing-loaded", file=file), speech.say("importing-done", **_counts(loaded.found))]
    kind = read_as(ListKind, loaded.found["kind"])
    if kind is ListKind.schools or not loaded.found["new"] or not await count_unlinked(act):
        return Letter(Html("\n\n".join(parts)))
    parts.append(speech.say("importing-next-links", kind=kind))
    return Letter(Html("\n\n".join(parts)), (((speech.label("importing-btn-links"), SeeLinks()),),))


VIEWS = (NoticeView(ListNotice.checked, _checked), NoticeView(ListNotice.loaded, _loaded))


async def on_load(press: CallbackQuery, callback_data: LoadList, uow: Uow, speech: Speech) -> None:
    async with uow.write() as act:
        await order_load(act, callback_data.list_id)
    await show_outcome(press, speech.say("importing-ordered"))


async def on_drop(press: CallbackQuery, callback_data: DropList, uow: Uow, speech: Speech) -> None:
    async with uow.write() as act:
        await drop(act, callback_data.list_id)
    await show_outcome(press, speech.say("importing-dropped"))


async def on_wrong(
    press: CallbackQuery, callback_data: SeeWrong, dialog_manager: DialogManager, uow: Uow, speech: Speech
) -> None:
    async with uow.read() as act:
        found = (await my_list(act, callback_data.list_id)).found or {"wrong": []}
    await acknowledge(press)
    await send_file(dialog_manager, *await wrong_file(speech, _wrong(found), sheets_read(found)))


async def on_links(_press: CallbackQuery, dialog_manager: DialogManager, uow: Uow) -> None:
    async with uow.read() as act:
        require_coordinator(act)
    await open_on_top(dialog_manager, Importing.links, {})


BUTTONS: Buttons = (
    (LoadList, on_load),
    (DropList, on_drop),
    (SeeWrong, on_wrong),
    (SeeLinks, on_links),
)
