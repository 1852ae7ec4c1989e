from aiogram.types import CallbackQuery
from aiogram_dialog import DialogManager
from aiogram_dialog.widgets.kbd import Button

from handlers.importing.questions.getters import number_of, shown
from handlers.importing.questions.states import QUESTIONS, ListQuestions
from handlers.shared.last_press import complain
from handlers.shared.middleware_data import speech_of, uow_of
from handlers.shared.notices import show_outcome_of_opened
from services.importing.answering import answer, check_again, my_list_questions


async def on_option(_press: CallbackQuery, _select: object, manager: DialogManager, chosen: str) -> None:
    """`chosen`: the option, and the number of the question whose window showed it. A second tap on that window answers
    nothing: the next question may have the same option.
    """
    option, _, number = chosen.rpartition(".")
    data, list_id = manager.dialog_data, QUESTIONS.id_of(manager)
    async with uow_of(manager).write() as act:
        asked = await my_list_questions(act, list_id)
        question = shown(asked, data)
        if question is not None and number == str(number_of(asked, data)):
            await answer(act, list_id, question.key, option, to_all=bool(data.pop("to_all", False)))
            data["answered"] = True
        elif question is not None:
            complain(manager, "shared-old-button")
    await _go_on(manager)


async def on_later(_press: CallbackQuery, _button: Button, manager: DialogManager) -> None:
    """The next question. What is left open keeps its default."""
    data = manager.dialog_data
    data.pop("to_all", None)
    async with uow_of(manager).read() as act:
        question = shown(await my_list_questions(act, QUESTIONS.id_of(manager)), data)
    if question is not None:
        data["left"] = [*data.get("left", []), question.key]
    await _go_on(manager)


async def on_to_all(_press: CallbackQuery, _button: Button, manager: DialogManager) -> None:
    manager.dialog_data["to_all"] = not manager.dialog_data.get("to_all")


async def _go_on(manager: DialogManager) -> None:
    """When all questions are answered or left, check the list again with the answers."""
    list_id = QUESTIONS.id_of(manager)
    async with uow_of(manager).read() as act:
        more = shown(await my_list_questions(act, list_id), manager.dialog_data)
    if more is not None:
        return
    if manager.dialog_data.get("answered"):
        async with uow_of(manager).write() as act:
            await check_again(act, list_id)
        await show_outcome_of_opened(manager, speech_of(manager).say("list_questions-outcome"))
    await manager.switch_to(ListQuestions.done)
