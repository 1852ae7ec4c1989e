from aiogram.types import CallbackQuery
from aiogram_dialog import DialogManager
from aiogram_dialog.widgets.kbd import Button

from handlers.care.writing.states import INQUIRY, INQUIRY_ANSWER, Writing
from handlers.library.keeping.notices import AnswerIntoLibrary
from handlers.library.keeping.states import ANSWER_DOCUMENT
from handlers.shared.last_press import tell_done
from handlers.shared.middleware_data import speech_of, uow_of
from handlers.shared.notices import show_outcome_of_opened
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
        inquiry = await answer_inquiry(act, INQUIRY.id_of(manager), words)
        told = told_of(inquiry.person)
    speech = speech_of(manager)
    tell_done(manager, "writing-answered-outcome", told=told)
    into_library = (speech.label("keeping-btn-answer"), AnswerIntoLibrary(inquiry_id=inquiry.id))
    await show_outcome_of_opened(manager, speech.say("writing-answered-outcome", told=told), rows=((into_library,),))
    await manager.done()


async def on_into_library(_press: CallbackQuery, _button: Button, manager: DialogManager) -> None:
    await ANSWER_DOCUMENT.open(manager, INQUIRY.id_of(manager))


async def on_put_back(_press: CallbackQuery, _button: Button, manager: DialogManager) -> None:
    async with uow_of(manager).write() as act:
        await put_back(act, INQUIRY.id_of(manager))
    tell_done(manager, "writing-done-put-back")
    await manager.done()
