from typing import Any

from aiogram_dialog import DialogManager

from files.pictures.drawn import NotDrawn, png_of
from files.pictures.ratings import RatingsPicture
from handlers.events.afterwards.states import EVENT_RATINGS, RATE_EVENT
from handlers.shared.photos import DrawnPhoto
from handlers.shared.speech import Html, Speech
from services.events.afterwards import my_rating, ratings_of
from services.events.events import access_event
from services.meetings.rules import RATINGS
from services.unit_of_work import Uow


async def words_getter(uow: Uow, dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    async with uow.read() as act:
        event, _mine = await access_event(act, RATE_EVENT.id_of(dialog_manager))
        rating = await my_rating(act, event.id)
    return {"title": event.title, "rating": rating.rating}


async def ratings_getter(uow: Uow, speech: Speech, dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    async with uow.read() as act:
        event, _mine = await access_event(act, EVENT_RATINGS.id_of(dialog_manager))
        given = await ratings_of(act, event.id)
    total = sum(given.counts.values())
    counts = tuple(given.counts.get(grade, 0) for grade in RATINGS)
    words = Html("\n".join(speech.say("afterwards-said", words=one) for one in given.words))
    dark = bool(dialog_manager.dialog_data.get("dark"))
    photo = await _drawn(RatingsPicture(event.title, speech.label("afterwards-answers", count=total), counts, dark))
    return {
        "title": event.title,
        "count": total,
        "average": f"{given.average:.1f}".replace(".", "," if speech.locale == "ru" else "."),
        "words": words,
        "photo": photo if total else None,
        "may_dark": bool(total) and not dark,
        "may_light": bool(total) and dark,
    }


async def _drawn(picture: RatingsPicture) -> DrawnPhoto | None:
    try:
        return DrawnPhoto(picture.name, await png_of(picture))
    except NotDrawn:
        return None
