"""What a mentee asks for: topics, preferred form, their own words."""

from typing import Any

from aiogram.types import CallbackQuery
from aiogram_dialog import DialogManager, Window
from aiogram_dialog.widgets.kbd import Button, SwitchTo

from handlers.entry.becoming_mentee.getters import forms_getter, topics_getter
from handlers.people.profile.getters import wishes_getter
from handlers.people.profile.saving import save
from handlers.people.profile.states import Profile
from handlers.shared.choices import check_only, checked, choice, many_choice
from handlers.shared.inputs import words_input
from handlers.shared.middleware_data import uow_of
from handlers.shared.page import Label, complain, page
from models.profile import Form
from services.people.profiles import (
    WORDS_LIMIT,
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


def windows() -> list[Window]:
    return [
        page(
            "profile-wishes",
            SwitchTo(Label("profile-btn-topics"), id="topics", state=Profile.wished_topics, on_click=on_topics_opened),
            SwitchTo(Label("profile-btn-form"), id="form", state=Profile.wished_form),
            SwitchTo(Label("profile-btn-words"), id="words", state=Profile.wished_words),
            state=Profile.wishes,
            getter=wishes_getter,
            back=Profile.card,
        ),
        page(
            "profile-wished-topics",
            many_choice("wish", "topics"),
            Button(Label("profile-btn-save"), id="save", on_click=on_topics),
            state=Profile.wished_topics,
            getter=topics_getter,
            back=Profile.wishes,
        ),
        page(
            "profile-wished-form",
            choice("to_form", "forms", on_form, kind=str),
            state=Profile.wished_form,
            getter=forms_getter,
            back=Profile.wishes,
        ),
        page(
            "profile-wished-words",
            words_input(on_words, limit=WORDS_LIMIT),
            Button(Label("profile-btn-clear"), id="clear", on_click=on_clear_words, when="said"),
            state=Profile.wished_words,
            getter=wishes_getter,
            back=Profile.wishes,
        ),
    ]
