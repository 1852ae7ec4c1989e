from datetime import datetime
from typing import Any

from aiogram_dialog import DialogManager

from files.pictures.drawn import NotDrawn, png_of
from files.pictures.qr import QrPicture
from handlers.events.attending.announcement import when
from handlers.events.checking_in.actions import CAME, DAY, WORDS
from handlers.events.checking_in.states import DESK
from handlers.shared.addresses import link_into_bot
from handlers.shared.choices import SHORT_PAGE, on_open_page
from handlers.shared.middleware_data import addresses_of
from handlers.shared.people import list_name_of, school_of
from handlers.shared.photos import DrawnPhoto
from handlers.shared.speech import Html, Speech, short
from handlers.shared.subject_windows import opened_with
from models.event import Event, EventState
from models.spelling import plain
from services.events.checking_in import OPENS_BEFORE, Expected, attendance_of, days_to_mark, expected_people
from services.events.events import access_event
from services.unit_of_work import Uow

SCHOOL_SHOWN = 40  # code points


async def code_getter(uow: Uow, speech: Speech, dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    async with uow.read() as act:
        event, _mine = await access_event(act, DESK.id_of(dialog_manager))
        count = await attendance_of(act, event.id)
    until = speech.time(datetime.fromisoformat(dialog_manager.dialog_data["until"]))
    link = link_into_bot((await addresses_of(dialog_manager)).username, dialog_manager.dialog_data["code"])
    caption = speech.label("checking_in-caption", title=event.title)
    return {"photo": await _drawn(QrPicture(link, caption)), "title": event.title, "until": until, "count": count}


async def _drawn(picture: QrPicture) -> DrawnPhoto | None:
    try:
        return DrawnPhoto(picture.name, await png_of(picture))
    except NotDrawn:
        return None


async def list_getter(uow: Uow, speech: Speech, dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    words: str = dialog_manager.dialog_data.get(WORDS, "")
    async with uow.read() as act:
        event, _mine = await access_event(act, DESK.id_of(dialog_manager))
        days = days_to_mark(event, act.now)
        opens = event.starts_at - OPENS_BEFORE
        is_early = event.state is EventState.announced and act.now < opens
        day = dialog_manager.dialog_data.setdefault(DAY, days[-1] if days else 1)
        people = await expected_people(act, event.id, day)
    sought = [one for one in people if plain(words) in plain(one.person.full_name)] if words else people
    numbered = list(enumerate(sought, 1))
    lines = [_line(speech, number, one) for number, one in numbered]
    return {
        "title": event.title,
        "when": when(speech, event),
        "came": sum(one.came for one in people),
        "expected": len(people),
        "is_open": "yes" if days else "no",
        "is_early": "yes" if is_early else "no",
        "opens": speech.when(opens),
        "may_scan": bool(days),
        "words": words,
        "sought": "no" if not words else "found" if sought else "nobody",
        "searching": bool(words),
        "lines": await on_open_page(dialog_manager, "person", lines, SHORT_PAGE),
        "people": [
            (f"{one.person.id}{CAME if one.came else ''}", _label(speech, number, one)) for number, one in numbered
        ],
        "day": day,
        "of_days": "many" if event.days > 1 else "one",
        "days": [(one, speech.label("checking_in-day", day=one)) for one in days] if event.days > 1 else [],
    }


def _line(speech: Speech, number: int, one: Expected) -> Html:
    """«1. ✓ Богданова М. Д. · Школа № 57, Москва»"""
    name, school = list_name_of(speech, one.person), school_of(speech, one.person, SCHOOL_SHOWN)
    return speech.say("checking_in-line", number=number, mark=_mark(one), name=name, school=school or "—")


def _label(speech: Speech, number: int, one: Expected) -> str:
    return short(f"{_mark(one)}{number}. {list_name_of(speech, one.person)}")


def _mark(one: Expected) -> str:
    return "✓ " if one.came else ""


async def result_getter(uow: Uow, speech: Speech, dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    said = {**opened_with(dialog_manager), **dialog_manager.dialog_data}
    outcome = said["outcome"]
    if outcome == "wrong":
        return {"body": speech.say(said["refused"]), "may_register": False}
    async with uow.read() as act:
        event = await act.session.get_one(Event, said["event_id"])
    since = speech.time(datetime.fromisoformat(said["since"]))
    body = speech.say(f"checking_in-result-{outcome}", title=event.title, since=since)
    return {"body": Html(body), "may_register": outcome == "not_registered"}
