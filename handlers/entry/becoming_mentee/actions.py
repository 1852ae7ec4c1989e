from aiogram.types import CallbackQuery
from aiogram_dialog import DialogManager
from aiogram_dialog.widgets.kbd import Button

from handlers.consents.consent.asking import ask_newcomer, end_sign_up
from handlers.entry.introduction.unfinished import forget_unfinished
from handlers.matching.catalogue.states import MENTOR_CARD
from handlers.shared.choices import checked
from handlers.shared.last_press import complain
from handlers.shared.middleware_data import uow_of
from handlers.shared.page import open_above_home
from handlers.shared.subject_windows import opened_with
from models.profile import Form
from services.people.wishes import TOPICS_AT_MOST, become_mentee


async def on_topics_chosen(_press: CallbackQuery, _button: Button, manager: DialogManager) -> None:
    if 1 <= len(checked(manager, "topic")) <= TOPICS_AT_MOST:
        await manager.next()
    else:
        complain(manager, "becoming_mentee-topics-count", at_most=TOPICS_AT_MOST)


async def on_form(_press: CallbackQuery, _select: object, manager: DialogManager, form: str) -> None:
    manager.dialog_data["form"] = Form(form)
    await manager.next()


async def on_skip(_press: CallbackQuery, _button: Button, manager: DialogManager) -> None:
    await on_words(manager, "")


async def on_words(manager: DialogManager, words: str) -> None:
    async with uow_of(manager).write() as act:
        await become_mentee(act, checked(manager, "topic"), Form(manager.dialog_data["form"]), words)
    forget_unfinished(manager)
    await _land(manager)


async def _land(manager: DialogManager) -> None:
    """Go to the card of the mentor that the person came for, or home."""
    mentor_id = opened_with(manager).get("mentor_id")
    if mentor_id is not None:
        await open_above_home(manager, *MENTOR_CARD.at(mentor_id, said="becoming_mentee-saved"))
        await ask_newcomer(manager)
    else:
        await end_sign_up(manager, "becoming_mentee-done")
