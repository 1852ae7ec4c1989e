from aiogram.types import CallbackQuery
from aiogram_dialog import DialogManager
from aiogram_dialog.widgets.kbd import Button

from handlers.care.concern.states import CONCERN, Concerns, MyConcern
from handlers.shared.last_press import complain, tell_done
from handlers.shared.middleware_data import uow_of
from services.care.concerns import ReadersChanged, close_my_concern, pass_on, send_concern, write_on
from services.care.trusted import my_readers


async def on_concern(_press: CallbackQuery, _select: object, manager: DialogManager, concern_id: int) -> None:
    await CONCERN.open(manager, concern_id)


async def on_words(manager: DialogManager, words: str) -> None:
    manager.dialog_data["words"] = words
    if "reader_id" not in manager.dialog_data:
        await _offer_first(manager)
    await manager.switch_to(Concerns.confirm)


async def _offer_first(manager: DialogManager) -> None:
    async with uow_of(manager).read() as act:
        readers = await my_readers(act)
    manager.dialog_data["reader_id"] = readers[0].id if readers else None


async def on_naming(_press: CallbackQuery, _button: Button, manager: DialogManager) -> None:
    manager.dialog_data["may_name"] = not manager.dialog_data.get("may_name", False)


async def on_reader(_press: CallbackQuery, _select: object, manager: DialogManager, person_id: int) -> None:
    manager.dialog_data["reader_id"] = person_id
    await manager.switch_to(Concerns.confirm)


async def on_send(_press: CallbackQuery, _button: Button, manager: DialogManager) -> None:
    """When the reader can no longer read it, show who could, before anything is sent."""
    said = manager.dialog_data
    reader_id, may_name = said.get("reader_id"), bool(said.get("may_name"))
    try:
        async with uow_of(manager).write() as act:
            await send_concern(act, said["words"], reader_id, may_name=may_name)
    except ReadersChanged as refusal:
        await _offer_first(manager)
        complain(manager, refusal.key)
        return
    said.clear()
    tell_done(manager, "concern-sent", kept="yes" if reader_id is None else "no")
    await manager.switch_to(Concerns.list)


async def on_more(manager: DialogManager, words: str) -> None:
    async with uow_of(manager).write() as act:
        concern = await write_on(act, CONCERN.id_of(manager), words)
    tell_done(manager, "concern-added", kept="no" if concern.trusted_id else "yes")
    await manager.switch_to(MyConcern.card)


async def on_next_reader(_press: CallbackQuery, _select: object, manager: DialogManager, person_id: int) -> None:
    async with uow_of(manager).write() as act:
        concern = await pass_on(act, CONCERN.id_of(manager), person_id)
        name = concern.trusted.full_name if concern.trusted else ""
    tell_done(manager, "concern-passed-on", name=name)
    await manager.switch_to(MyConcern.card)


async def on_close(_press: CallbackQuery, _button: Button, manager: DialogManager) -> None:
    async with uow_of(manager).write() as act:
        await close_my_concern(act, CONCERN.id_of(manager))
    tell_done(manager, "concern-closed")
