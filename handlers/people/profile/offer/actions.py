from datetime import date

from aiogram.types import CallbackQuery
from aiogram_dialog import DialogManager
from aiogram_dialog.widgets.kbd import Button

from handlers.consents.consent.asking import ask_for
from handlers.meetings.hours.standing import Why, show_standing
from handlers.people.profile.saving import save
from handlers.people.profile.states import Profile
from handlers.shared.choices import check_only, checked
from handlers.shared.last_press import complain
from handlers.shared.middleware_data import uow_of
from handlers.vetting.application.draft import Forms
from models.consent import ConsentKind
from models.mentorship import Programme
from services.matching.programmes import toggled
from services.people.offers import change_offer, change_photo, end_pause, my_offer, pause
from services.people.profiles import my_profile
from services.vetting.applications import OfferChange


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


async def on_programme(_press: CallbackQuery, _select: object, manager: DialogManager, programme: str) -> None:
    """Tick or untick one; at least one stays."""
    async with uow_of(manager).write() as act:
        offer = await my_offer(act)
        left = toggled(offer, Programme(programme))
        if left:
            await change_offer(act, programmes=left)
    if not left:
        complain(manager, "profile-one-programme")


async def on_pause(manager: DialogManager, until: date) -> None:
    await save(manager, lambda act: pause(act, until), Profile.card)
    await show_standing(manager, Why.pause, until)


async def on_end_pause(_press: CallbackQuery, _button: Button, manager: DialogManager) -> None:
    await save(manager, end_pause, Profile.card)
