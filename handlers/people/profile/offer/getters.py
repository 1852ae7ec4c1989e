from datetime import timedelta
from typing import Any

from aiogram_dialog import DialogManager

from handlers.shared.calendar import weeks_page
from handlers.shared.people import forms_of, programmes_taken, programmes_ticked, topics_of
from handlers.shared.photos import shown_photo
from handlers.shared.speech import Speech, short
from models.profile import MentorProfile
from services.people.offers import (
    ANY_CAPACITY,
    PAUSE_AT_MOST,
    coming_remote_meetings,
    hides_link,
    my_offer,
    requests_that_wait,
)
from services.people.profiles import my_profile
from services.unit_of_work import Uow

WORDS_SHOWN, PLACE_SHOWN = 260, 100


async def offer_getter(uow: Uow, speech: Speech, **_: Any) -> dict[str, Any]:
    async with uow.read() as act:
        offer = (await my_profile(act)).offer or MentorProfile(about="", building="", video_link="", capacity=0)
        booked = await coming_remote_meetings(act)
        hidden = await hides_link(act)
    return {
        "booked": booked,
        "shown": "none" if not offer.video_link else "no" if hidden else "yes",
        "about": short(offer.about, WORDS_SHOWN) or "—",
        "topics": topics_of(speech, offer.topics),
        "forms": forms_of(speech, offer),
        "building": short(offer.building, PLACE_SHOWN) or "—",
        "link": short(offer.video_link, PLACE_SHOWN) or "—",
        "capacity": offer.capacity,
        "programmes": programmes_taken(speech, offer),
        "may_clear_building": bool(offer.building) and not offer.in_person,
        "may_clear_link": bool(offer.video_link),
        "photo": shown_photo(offer.photo_id),
        "has_photo": "yes" if offer.photo_id else "no",
    }


async def programmes_getter(uow: Uow, speech: Speech, **_: Any) -> dict[str, Any]:
    async with uow.read() as act:
        offer = await my_offer(act)
    return {"programmes": programmes_ticked(speech, offer)}


async def capacity_getter(**_: Any) -> dict[str, Any]:
    return {"capacities": [(number, str(number)) for number in ANY_CAPACITY]}


async def pause_getter(uow: Uow, speech: Speech, dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    async with uow.read() as act:
        today = speech.local(act.now).date()
        asked = await requests_that_wait(act)
    return {"asked": asked, **weeks_page(dialog_manager, speech, today + timedelta(days=1), today + PAUSE_AT_MOST)}
