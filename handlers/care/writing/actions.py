from aiogram.types import CallbackQuery
from aiogram_dialog import DialogManager
from aiogram_dialog.widgets.kbd import Button

from handlers.care.writing.states import INQUIRY, INQUIRY_ANSWER, Writing
from handlers.shared.last_press import tell_done
from handlers.shared.middleware_data import uow_of
from handlers.shared.outcomes import tell_outcome
from handlers.shared.page import go_home
from handlers.shared.people import told_of
from handlers.shared.subject_windows import opened_with
from services.care.inquiries import answer_inquiry, ask_coordinators, put_back, take_inquiry


async def on_words(manager: DialogManager, words: str) -> None:
    manager.dialog_data["words"] = words
    await manager.switch_to(Writing.confirm)


def words_of(manager: DialogManager) -> str:
    """Words written in this dialog, or passed on by a window that had no use for them."""
    return str(manager.dialog_data.get("words") or opened_with(manager)["words"])


async def on_send(_press: CallbackQuery, _button: Button, manager: DialogManager) -> None:
    async with uow_of(manager).write() as act:
        await ask_coordinators(act, words_of(manager), opened_with(manager).get("broadcast_id"))
    await go_home(manager, "writing-sent")


async def on_answer(_press: CallbackQuery, _button: Button, manager: DialogManager) -> None:
    async with uow_of(manager).write() as act:
        inquiry = await take_inquiry(act, INQUIRY.id_of(manager))
    await INQUIRY_ANSWER.open(manager, inquiry.id)


async def on_answer_words(manager: DialogManager, words: str) -> None:
    async with uow_of(manager).write() as act:
        told = told_of((await answer_inquiry(act, INQUIRY.id_of(manager), words)).person)
    await tell_outcome(manager, "writing-answered-outcome", told=told)
    await manager.done()


async def on_put_back(_press: CallbackQuery, _button: Button, manager: DialogManager) -> None:
    async with uow_of(manager).write() as act:
        await put_back(act, INQUIRY.id_of(manager))
    tell_done(manager, "writing-done-put-back")
    await manager.done()
