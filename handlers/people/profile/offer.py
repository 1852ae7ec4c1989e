"""What a mentor offers: about, topics, forms, building, link, number of mentees; and the pause."""

from datetime import date, timedelta
from typing import Any

from aiogram.types import CallbackQuery
from aiogram_dialog import DialogManager, Window
from aiogram_dialog.widgets.kbd import Button, Row, SwitchTo

from handlers.consents.consent.asking import ask_for
from handlers.entry.becoming_mentee.getters import topics_getter
from handlers.people.profile.getters import card_getter, offer_getter
from handlers.people.profile.saving import save
from handlers.people.profile.states import Profile
from handlers.shared.calendar import calendar, month_page
from handlers.shared.choices import check_only, checked, choice, many_choice
from handlers.shared.inputs import words_input
from handlers.shared.middleware_data import uow_of
from handlers.shared.page import Label, complain, page
from handlers.shared.photos import photo, photo_input
from handlers.shared.speech import Speech
from handlers.vetting.application.draft import Forms
from handlers.vetting.application.getters import forms_getter
from models.person import ConsentKind
from services.people.offers import ANY_CAPACITY, PAUSE_AT_MOST, change_offer, change_photo, end_pause, pause
from services.people.profiles import my_profile
from services.unit_of_work import Uow
from services.vetting.applications import ABOUT_LIMIT, PLACE_LIMIT, OfferChange


async def _change(manager: DialogManager, change: OfferChange) -> None:
    await save(manager, lambda act: change_offer(act, **change), Profile.offer)


async def on_about(manager: DialogManager, words: str) -> None:
    await _change(manager, {"about": words})


async def on_topics_opened(_press: CallbackQuery, _button: Button, manager: DialogManager) -> None:
    async with uow_of(manager).read() as act:
        offer = (await my_profile(act)).offer
    await check_only(manager, "topic", [topic.id for topic in offer.topics] if offer else [])


async def on_topics(_press: CallbackQuery, _button: Button, manager: DialogManager) -> None:
    if chosen := checked(manager, "topic"):
        await _change(manager, {"topic_ids": chosen})
    else:
        complain(manager, "application-topics-count")


async def on_forms(_press: CallbackQuery, _select: object, manager: DialogManager, chosen: str) -> None:
    forms = Forms(chosen)
    await _change(manager, {"remote": forms is not Forms.in_person, "in_person": not forms.remote_only})


async def on_building(manager: DialogManager, words: str) -> None:
    await _change(manager, {"building": words})


async def on_clear_building(_press: CallbackQuery, _button: Button, manager: DialogManager) -> None:
    await _change(manager, {"building": ""})


async def on_link(manager: DialogManager, words: str) -> None:
    await _change(manager, {"video_link": words})
    await ask_for(manager, ConsentKind.contacts)


async def on_clear_link(_press: CallbackQuery, _button: Button, manager: DialogManager) -> None:
    await _change(manager, {"video_link": ""})


async def on_photo(manager: DialogManager, photo_id: str | None) -> None:
    await save(manager, lambda act: change_photo(act, photo_id), Profile.offer)


async def on_no_photo(_press: CallbackQuery, _button: Button, manager: DialogManager) -> None:
    await on_photo(manager, None)


async def on_capacity(_press: CallbackQuery, _select: object, manager: DialogManager, capacity: int) -> None:
    await _change(manager, {"capacity": capacity})


async def capacity_getter(**_: Any) -> dict[str, Any]:
    return {"capacities": [(number, str(number)) for number in ANY_CAPACITY]}


async def pause_getter(uow: Uow, speech: Speech, dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    async with uow.read() as act:
        today = speech.local(act.now).date()
    return month_page(dialog_manager, speech, today + timedelta(days=1), today + PAUSE_AT_MOST)


async def on_pause(manager: DialogManager, until: date) -> None:
    await save(manager, lambda act: pause(act, until), Profile.card)


async def on_end_pause(_press: CallbackQuery, _button: Button, manager: DialogManager) -> None:
    await save(manager, end_pause, Profile.card)


def windows() -> list[Window]:
    return [
        page(
            "profile-offer",
            photo(),
            Row(
                SwitchTo(Label("profile-btn-about"), id="about", state=Profile.about),
                SwitchTo(Label("profile-btn-topics"), id="topics", state=Profile.topics, on_click=on_topics_opened),
            ),
            Row(
                SwitchTo(Label("profile-btn-form"), id="forms", state=Profile.forms),
                SwitchTo(Label("profile-btn-building"), id="building", state=Profile.building),
            ),
            Row(
                SwitchTo(Label("profile-btn-link"), id="link", state=Profile.link),
                SwitchTo(Label("profile-btn-capacity"), id="capacity", state=Profile.capacity),
            ),
            SwitchTo(Label("shared-btn-photo"), id="photo", state=Profile.photo),
            state=Profile.offer,
            getter=offer_getter,
            back=Profile.card,
        ),
        *_chosen(),
        *_written(),
    ]


def _written() -> list[Window]:
    return [
        page(
            "application-photo",
            photo(),
            photo_input(on_photo),
            Button(Label("shared-btn-no-photo"), id="no_photo", on_click=on_no_photo, when="photo"),
            state=Profile.photo,
            getter=offer_getter,
            back=Profile.offer,
        ),
        page(
            "profile-about",
            words_input(on_about, limit=ABOUT_LIMIT),
            state=Profile.about,
            getter=offer_getter,
            back=Profile.offer,
        ),
        page(
            "profile-building",
            words_input(on_building, limit=PLACE_LIMIT),
            Button(Label("profile-btn-clear"), id="clear", on_click=on_clear_building, when="may_clear_building"),
            state=Profile.building,
            getter=offer_getter,
            back=Profile.offer,
        ),
        page(
            "profile-link",
            words_input(on_link, limit=PLACE_LIMIT),
            Button(Label("profile-btn-clear"), id="clear", on_click=on_clear_link, when="may_clear_link"),
            state=Profile.link,
            getter=offer_getter,
            back=Profile.offer,
        ),
    ]


def _chosen() -> list[Window]:
    return [
        page(
            "profile-topics",
            many_choice("topic", "topics"),
            Button(Label("profile-btn-save"), id="save", on_click=on_topics),
            state=Profile.topics,
            getter=topics_getter,
            back=Profile.offer,
        ),
        page(
            "profile-forms",
            choice("to_forms", "forms", on_forms, kind=str),
            state=Profile.forms,
            getter=forms_getter,
            back=Profile.offer,
        ),
        page(
            "profile-capacity",
            choice("to_capacity", "capacities", on_capacity, width=6),
            state=Profile.capacity,
            getter=capacity_getter,
            back=Profile.offer,
        ),
        page(
            "profile-pause",
            *calendar("until", on_pause),
            Button(Label("profile-btn-end-pause"), id="end_pause", on_click=on_end_pause, when="is_paused"),
            state=Profile.pause,
            getter=[card_getter, pause_getter],
            back=Profile.card,
        ),
    ]
