from datetime import datetime
from typing import Any

from aiogram import Bot
from aiogram.utils.deep_linking import create_start_link
from aiogram_dialog import DialogManager

from handlers.matching.catalogue.states import MENTOR_CARD
from handlers.shared.cities import cities_shown
from handlers.shared.people import forms_of, post_of, topics_of
from handlers.shared.photos import shown_photo
from handlers.shared.speech import Html, Speech, short
from handlers.shared.subject_windows import opened_with
from services.matching.catalogue import MentorCard, mentor_card, mentors, mentors_cities, nearest_time
from services.matching.requests import Standing, standing
from services.people.wishes import topics
from services.unit_of_work import Uow

_OTHERS_MAY_DO = (Standing.paused, Standing.unreachable, Standing.full)  # this mentor cannot be asked now, others can
_STRANGERS = (Standing.visitor, Standing.outsider)


async def mentors_getter(uow: Uow, speech: Speech, dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    chosen = dialog_manager.dialog_data
    topic_id, city_id = chosen.get("topic_id"), chosen.get("city_id")
    async with uow.read() as act:
        found = await mentors(act, topic_id, city_id)
        topic_names = {topic.id: topic.name(speech.locale) for topic in await topics(act)}
        city_names = {city.id: city.name(speech.locale) for city in await mentors_cities(act)}
    narrowed = topic_id is not None or city_id is not None
    return {
        "count": len(found),
        "narrowed": narrowed,
        "chosen": "yes" if narrowed else "no",
        "anybody": bool(found) or bool(city_names) or narrowed,
        "has_cities": bool(city_names),
        "topic": topic_names[topic_id] if topic_id else speech.label("catalogue-any-topic"),
        "city": city_names.get(city_id, "") if city_id else speech.label("catalogue-any-city"),
        "away": "no" if all(listed.can_be_told for listed in found) else "yes",
        "mentors": [(listed.profile.person_id, _line(speech, listed)) for listed in found],
    }


def _line(speech: Speech, listed: MentorCard) -> str:
    """«Петрова А. С. · 2»: after the name the number of free places, or that the mentor cannot be asked now."""
    said = listed.free if listed.can_be_told else speech.label("catalogue-away-line")
    return short(listed.profile.person.list_name, tail=f" · {said}")


async def topics_getter(uow: Uow, speech: Speech, **_: Any) -> dict[str, Any]:
    async with uow.read() as act:
        return {"topics": [(topic.id, topic.name(speech.locale)) for topic in await topics(act)]}


async def cities_getter(uow: Uow, speech: Speech, **_: Any) -> dict[str, Any]:
    async with uow.read() as act:
        return cities_shown(speech, await mentors_cities(act))


async def card_getter(uow: Uow, speech: Speech, dialog_manager: DialogManager, bot: Bot, **_: Any) -> dict[str, Any]:
    mentor_id = MENTOR_CARD.id_of(dialog_manager)
    async with uow.read() as act:
        card = await mentor_card(act, mentor_id)
        stands = await standing(act, card) if card else None
        nearest = await nearest_time(act, card) if card else None
    if card is None or stands is None:
        gone = {"body": speech.say("catalogue-gone"), "photo": None, "may_ask": False, "newcomer": False}
        return {**gone, "look_on": True}
    said: str | None = opened_with(dialog_manager).get("said")
    link = await create_start_link(bot, f"m_{mentor_id}")
    parts = [
        speech.say(said) if said else "",
        _mentor(speech, card) + (_nearest(speech, nearest, stands) if nearest else ""),
        speech.say("catalogue-standing-unreachable") if stands in _STRANGERS and not card.can_be_told else "",
        speech.say(f"catalogue-standing-{stands.value}"),
        speech.say("catalogue-link", link=link),
    ]
    return {
        "body": Html("\n\n".join(part for part in parts if part)),
        "photo": shown_photo(card.profile.photo_id),
        "may_ask": stands is Standing.may_ask,
        "newcomer": stands in _STRANGERS,
        "look_on": stands in _OTHERS_MAY_DO and "listed" not in opened_with(dialog_manager),
    }


def _nearest(speech: Speech, moment: datetime, stands: Standing) -> Html:
    """Names the time zone for a visitor, whose own is unknown."""
    known = "no" if stands is Standing.visitor else "yes"
    return speech.say("catalogue-nearest", when=speech.when(moment), known=known, zone=speech.zone_name(speech.zone))


def _mentor(speech: Speech, card: MentorCard) -> Html:
    profile = card.profile
    return speech.say(
        "catalogue-mentor",
        name=profile.person.full_name,
        post=post_of(speech, profile.person, for_anybody=True),
        about=profile.about or "—",
        topics=topics_of(speech, profile.topics) or "—",
        forms=forms_of(speech, profile),
        free=card.free,
        capacity=profile.capacity,
    )
