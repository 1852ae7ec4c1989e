from typing import Any

from aiogram.types import CallbackQuery
from aiogram_dialog import DialogManager
from aiogram_dialog.widgets.kbd import Button

from handlers.people.profile.saving import save
from handlers.people.profile.states import Profile
from handlers.shared.choices import check_only, checked
from handlers.shared.last_press import complain
from handlers.shared.middleware_data import uow_of
from models.profile import Form
from services.people.profiles import (
    change_wished_form,
    change_wished_topics,
    change_wished_words,
    my_profile,
)
from services.people.wishes import TOPICS_AT_MOST


async def on_topics_opened(_press: CallbackQuery, _button: Button, manager: DialogManager) -> None:
    async with uow_of(manager).read() as act:
        wishes = (await my_profile(act)).wishes
    await check_only(manager, "wish", [topic.id for topic in wishes.topics] if wishes else [])


async def on_topics(_press: CallbackQuery, _button: Button, manager: DialogManager) -> None:
    chosen = checked(manager, "wish")
    if 1 <= len(chosen) <= TOPICS_AT_MOST:
        await save(manager, lambda act: change_wished_topics(act, chosen), Profile.wishes)
    else:
        complain(manager, "becoming_mentee-topics-count", at_most=TOPICS_AT_MOST)


async def on_form(_press: CallbackQuery, _select: object, manager: DialogManager, form: str) -> None:
    await save(manager, lambda act: change_wished_form(act, Form(form)), Profile.wishes)


async def on_words(manager: DialogManager, words: str) -> None:
    await save(manager, lambda act: change_wished_words(act, words), Profile.wishes)


async def on_clear_words(_press: CallbackQuery, _button: Any, manager: DialogManager) -> None:
    await on_words(manager, "")
